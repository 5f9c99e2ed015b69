import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byBlock, type DeskMark, deskRuns } from './desk-runs.ts'

const mark = (id: string, start: number, end: number): DeskMark => ({
  id,
  start,
  end,
  mode: 'quoted',
  weight: 'open',
})
const spans = fc
  .array(fc.tuple(fc.nat(50), fc.nat(50)), { maxLength: 8 })
  .map((pairs) => pairs.map(([a, b], index) => mark(String(index), Math.min(a, b), Math.max(a, b))))

describe('deskRuns', () => {
  it('puts the shorter statement first where two overlap', () => {
    const runs = deskRuns({ start: 0, end: 10 }, [mark('long', 0, 10), mark('short', 3, 5)], [])
    expect(runs.map((run) => run.marks.map(({ id }) => id))).toEqual([['long'], ['short', 'long'], ['long']])
  })

  it('lights the cue of the draft in hand apart from its words', () => {
    const lights = [
      { role: 'cue' as const, start: 0, end: 4 },
      { role: 'content' as const, start: 5, end: 9 },
    ]
    expect(deskRuns({ start: 0, end: 9 }, [], lights).map((run) => run.lights)).toEqual([
      ['cue'],
      [],
      ['content'],
    ])
  })

  it('covers its block without gap or overlap', () => {
    fc.assert(
      fc.property(spans, fc.nat(40), (marks, start) => {
        const runs = deskRuns({ start, end: start + 10 }, marks, [])
        expect(runs[0]!.start).toBe(start)
        expect(runs.at(-1)!.end).toBe(start + 10)
        for (const [index, run] of runs.slice(1).entries()) expect(run.start).toBe(runs[index]!.end)
      }),
    )
  })
})

it('byBlock gives each block exactly the passages that touch it', () => {
  const blocks = [0, 10, 20, 30, 40].map((start) => ({ start, end: start + 9 }))
  fc.assert(
    fc.property(spans, (marks) => {
      const found = byBlock(blocks, marks)
      for (const [index, block] of blocks.entries()) {
        const touching = marks.filter(
          ({ start, end }) => start < end && start < block.end && end > block.start,
        )
        expect(new Set(found[index])).toEqual(new Set(touching))
      }
    }),
  )
})
