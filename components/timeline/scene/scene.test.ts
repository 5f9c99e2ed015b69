import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stanceValues } from '#domain/statement/view.ts'
import type { TimelineColumns } from '#domain/timeline/columns.ts'
import { textWidth } from '../text-width.ts'
import { roomFor, sceneOf, wholeView } from './build.ts'
import { type Choice, chosen, everything } from './choice.ts'
import { densityOf, steps } from './density.ts'
import { below, modelOf } from './model.ts'

const DAY = 86_400_000
const day = (n: number) => Date.UTC(2024, 0, 1) + n * DAY
const range = (n: number) => ({
  from: new Date(day(n)).toISOString(),
  to: new Date(day(n + 1)).toISOString(),
  precision: 'day' as const,
})

/** A timeline of so many rows over a year, without chance. */
function timeline(rows: number, claims = 12): TimelineColumns {
  const of = (modulo: number, factor: number) =>
    Uint32Array.from({ length: rows }, (_, n) => (n * factor) % modulo)
  return {
    claims: Array.from({ length: claims }, (_, n) => ({
      id: `claim${n}`,
      wording: `The council voted on the harbour wall (${n})`,
      language: 'en',
      kind: 'event',
      status: n % 3 === 0 ? 'disputed' : 'single source',
      happened: n % 4 === 3 ? null : range((n * 30) % 360),
    })),
    sources: Array.from({ length: 20 }, (_, n) => ({ id: `source${n}`, name: `The Courier of Place ${n}` })),
    speakers: Array.from({ length: 15 }, (_, n) => ({
      id: n % 2 ? `actor${n}` : null,
      name: `Speaker ${n}`,
    })),
    at: Float64Array.from({ length: rows }, (_, n) => day((n * 360) / rows)),
    precision: new Uint8Array(rows),
    stance: Uint8Array.from({ length: rows }, (_, n) => (n % 9 === 0 ? 1 : 0)),
    claim: of(claims, 7),
    source: of(20, 3),
    speaker: of(16, 5),
    report: Uint32Array.from({ length: rows }, (_, n) => n),
  }
}
const stage = { locale: 'en' as const, width: 1072, margin: 0, above: 10, below: 6 }
const sceneFor = (rows: number, choice: Partial<Choice> = {}, margin = 0) => {
  const model = modelOf(timeline(rows), 'Asia/Jerusalem')
  const all = chosen(model, { ...everything, ...choice })
  return { model, all, scene: sceneOf(model, all, wholeView(model, 1072), { ...stage, margin }) }
}

describe('a scene', () => {
  it('shows each entry on its own when there are few, and bars when there are many', () => {
    expect(sceneFor(60).scene).toMatchObject({ step: null, bars: { affirms: [] } })
    const { scene } = sceneFor(5000)
    expect(scene.step).not.toBeNull()
    expect(scene.bars.affirms.length).toBeGreaterThan(0)
    expect(scene.bars.denies.length).toBeGreaterThan(0)
  })

  it('has few parts however long the timeline is', () => {
    for (const rows of [10, 300, 10_000, 100_000])
      for (const lanes of [null, 'source'] as const) {
        const { scene } = sceneFor(rows, { lanes })
        expect(scene.targets.length + scene.words.length).toBeLessThan(450)
      }
  })

  it('lets no words of one lane of words overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 320, max: 1400 }), (rows, width) => {
        const model = modelOf(timeline(rows), 'UTC')
        const all = chosen(model, everything)
        const { words } = sceneOf(model, all, wholeView(model, width), { ...stage, width })
        for (const [at, one] of words.entries()) {
          expect(one.width).toBeGreaterThanOrEqual(textWidth(one.text, 12) - 0.01)
          for (const other of words.slice(at + 1))
            if (other.y === one.y)
              expect(one.u + one.width <= other.u || other.u + other.width <= one.u).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('counts every row in a bar once, at every step', () => {
    const model = modelOf(timeline(5000), 'Asia/Jerusalem')
    const { rows } = chosen(model, everything)
    for (const step of steps) {
      const { affirms, denies, other, most } = densityOf(model, rows, step)
      const sum = (column: number[]) => column.reduce((a, b) => a + b, 0)
      expect(sum(affirms) + sum(denies) + sum(other)).toBe(5000)
      expect(sum(denies)).toBe(Math.ceil(5000 / 9))
      expect(most).toBeLessThanOrEqual(5000)
    }
  })

  it('ties what was published to what it speaks of, unless nobody knows when that was', () => {
    const { model, scene } = sceneFor(48)
    const known = Array.from(model.claim).filter((claim) => model.placed[claim]!.known).length
    expect(scene.ties[1].length / 4).toBe(known)
  })

  it('keeps the same bars when it is drawn with margins', () => {
    const [narrow, wide] = [sceneFor(5000).scene, sceneFor(5000, {}, 500).scene]
    expect(wide.step).toBe(narrow.step)
    expect(wide.ticks.filter(({ u }) => u >= 0 && u <= 1072).map(({ u }) => u)).toEqual(
      expect.arrayContaining(narrow.ticks.map(({ u }) => u)),
    )
  })

  it('makes room for a whole small timeline, within what a screen holds', () => {
    for (const rows of [1, 20, 90, 5000]) {
      const model = modelOf(timeline(rows), 'UTC')
      const room = roomFor(model, chosen(model, everything), 1072, 'en')
      expect(room.above).toBeGreaterThanOrEqual(4)
      expect(room.above).toBeLessThanOrEqual(14)
      expect(room.below).toBeLessThanOrEqual(14)
    }
  })
})

describe('a choice', () => {
  const model = modelOf(timeline(1000), 'UTC')
  it('leaves what fits every filter, and nothing else', () => {
    const { rows } = chosen(model, { ...everything, source: 'source3', stance: 'denies', status: 'disputed' })
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      expect(model.source[row]).toBe(3)
      expect(stanceValues[model.stance[row]!]).toBe('denies')
      expect(model.claims[model.claim[row]!]!.status).toBe('disputed')
    }
  })

  it('of an actor is of its id, of a speaker that is none of its name; of an unknown one nothing', () => {
    expect(chosen(model, { ...everything, actor: 'actor1' }).rows.length).toBeGreaterThan(0)
    expect(chosen(model, { ...everything, actor: 'Speaker 2' }).rows.length).toBeGreaterThan(0)
    expect(chosen(model, { ...everything, actor: 'nobody of this name' }).rows).toHaveLength(0)
    expect(chosen(model, { ...everything, source: 'no such source' }).rows).toHaveLength(0)
  })

  it('puts every row in one lane, the rest in the last', () => {
    for (const lanes of ['actor', 'source', 'claim'] as const) {
      const all = chosen(model, { ...everything, lanes })
      expect(all.lanes.length).toBeLessThanOrEqual(9)
      expect(all.lanes.reduce((sum, lane) => sum + lane.rows, 0)).toBe(1000)
      for (const row of all.rows) expect(all.lane[row]).toBeLessThan(all.lanes.length)
    }
  })

  it('until a moment knows nothing that was published later', () => {
    const until = model.wall[500]!
    const all = chosen(model, { ...everything, until })
    expect(all.wall.at(-1)).toBeLessThanOrEqual(until)
    expect(below(all.wall, until)).toBeLessThanOrEqual(501)
    for (const claim of all.claims) expect(all.rows.some((row) => model.claim[row] === claim)).toBe(true)
  })
})
