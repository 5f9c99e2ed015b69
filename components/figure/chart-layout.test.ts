import { describe, expect, it } from 'vitest'
import type { LineView } from '#domain/figure/view.ts'
import { chartOf, letterOf } from './chart-layout.ts'

const at = (day: number) => ({
  from: `2026-09-0${day}T12:00:00.000Z`,
  to: `2026-09-0${day}T12:00:00.000Z`,
  precision: 'instant' as const,
})
const point = (value: number, day: number, until = day, over = {}) => ({
  values: [`${value}-${day}`],
  at: at(day),
  until: at(until).to,
  bound: 'exact' as const,
  value,
  low: value,
  high: value,
  ...over,
})
const line = (key: string, ...points: LineView['points']): LineView => ({ key, origins: [], points })
const draw = (...lines: LineView[]) => chartOf(lines, { locale: 'en', zone: 'UTC' })

describe('the chart of a figure', () => {
  it('draws a value while it is reported, dots it until the next, and then steps', () => {
    const [drawn] = draw(line('a', point(22, 1, 2), point(41, 4, 5))).lines
    const [first, second] = drawn!.marks
    expect(drawn!.pieces.map(({ held, from, to }) => [held, from[1], to[1]])).toEqual([
      [false, first!.y, first!.y],
      [true, first!.y, first!.y],
      [true, first!.y, second!.y],
      [false, second!.y, second!.y],
    ])
    expect(drawn!.pieces[1]!.to[0]).toBe(second!.u)
    expect(second!.y).toBeLessThan(first!.y)
  })

  it('leaves no gap where the next value comes before the last report of the one before', () => {
    const [drawn] = draw(line('a', point(22, 1, 6), point(41, 4))).lines
    expect(drawn!.pieces.map(({ held }) => held)).toEqual([false, true])
    expect(drawn!.pieces[0]!.to[0]).toBe(drawn!.marks[1]!.u)
  })

  it('stands on nought, has no half people, and gives a band to what has two ends', () => {
    const about = { bound: 'about' as const, low: 150, high: 250 }
    const { levels, lines, floor } = draw(line('a', point(200, 1, 1, about)), line('b', point(3, 2)))
    expect(levels[0]).toEqual({ value: 0, y: floor })
    expect(levels.every(({ value }) => Number.isInteger(value))).toBe(true)
    const [top, bottom] = lines[0]!.marks[0]!.band!
    expect(top).toBeLessThan(lines[0]!.marks[0]!.y)
    expect(bottom).toBeGreaterThan(lines[0]!.marks[0]!.y)
  })

  it('keeps letters of lines that end together apart', () => {
    const { lines } = draw(line('a', point(22, 1)), line('b', point(22, 1)), line('c', point(23, 1)))
    const ys = lines.map(({ label }) => label.y).sort((a, b) => a - b)
    for (const [index, y] of ys.entries())
      if (index > 0) expect(y - ys[index - 1]!).toBeGreaterThanOrEqual(14)
    expect([0, 25, 26, 27].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB'])
  })
})
