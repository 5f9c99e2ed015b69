import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TimelineColumns } from './columns.ts'
import { packed, unpacked } from './packed.ts'

const row = fc.record({
  after: fc.nat({ max: 2 ** 40 }),
  precision: fc.nat({ max: 4 }),
  stance: fc.nat({ max: 5 }),
  claim: fc.nat({ max: 600 }),
  source: fc.nat({ max: 100_000 }),
  speaker: fc.nat({ max: 300 }),
  newReport: fc.boolean(),
  back: fc.nat(),
})
const columnsOf = (minLength: number) =>
  fc
    .record({
      first: fc.integer({ min: -(2 ** 41), max: 2 ** 41 }),
      rows: fc.array(row, { minLength, maxLength: 300 }),
      name: fc.string({ unit: 'grapheme' }),
    })
    .map(({ first, rows, name }): TimelineColumns => {
      let [at, next] = [first, 0]
      return {
        claims: [{ id: 'c', wording: name, language: 'ar', kind: 'event', status: 'denied', happened: null }],
        sources: [{ id: 's', name }],
        speakers: [{ id: null, name }],
        at: Float64Array.from(rows, (one, index) => (at += index === 0 ? 0 : one.after)),
        precision: Uint8Array.from(rows, (one) => one.precision),
        stance: Uint8Array.from(rows, (one) => one.stance),
        claim: Uint32Array.from(rows, (one) => one.claim),
        source: Uint32Array.from(rows, (one) => one.source),
        speaker: Uint32Array.from(rows, (one) => one.speaker),
        report: Uint32Array.from(rows, (one) => (one.newReport || next === 0 ? next++ : one.back % next)),
      }
    })

describe('a packed timeline', () => {
  it('is the same after it was packed and unpacked', () => {
    fc.assert(
      fc.property(columnsOf(0), (given) => {
        expect(unpacked(packed(given, 'stamp'))).toEqual({ ...given, stamp: 'stamp' })
      }),
    )
  })

  it('is a few bytes a row', () => {
    const [many] = fc.sample(columnsOf(100), 1)
    const count = 10_000
    const repeat = <T extends Uint8Array | Uint32Array>(column: T) =>
      Uint32Array.from({ length: count }, (_, index) => column[index % column.length]! % 100)
    const given = {
      ...many!,
      at: Float64Array.from({ length: count }, (_, index) => index * 60_000),
      precision: new Uint8Array(count),
      stance: new Uint8Array(count),
      claim: repeat(many!.claim),
      source: repeat(many!.source),
      speaker: repeat(many!.speaker),
      report: Uint32Array.from({ length: count }, (_, index) => index),
    }
    expect(packed(given, '').length).toBeLessThan(count * 9)
  })

  it('that is cut short is refused', () => {
    const bytes = packed(fc.sample(columnsOf(10), 1)[0]!, '')
    expect(() => unpacked(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError)
  })
})
