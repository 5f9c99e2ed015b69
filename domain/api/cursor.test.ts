import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '../timeline/view.ts'
import { cursorOf, keyOf, recordedKey, timelinePart } from './cursor.ts'

const entry = (day: number, kind: 'claim' | 'statement', id: string, n: number) => {
  const from = `2026-08-0${day}T10:00:00.000Z`
  return { kind, id, at: { from, to: from, precision: 'instant' }, n } as unknown as TimelineEntry & {
    n: number
  }
}
type Made = [day: number, kind: 'claim' | 'statement', id: string]
const made = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom('claim', 'statement'), fc.constantFrom('a', 'b')),
  { maxLength: 30 },
)
const inOrder = (list: Made[]) =>
  list.toSorted((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1)).map((one, n) => entry(...one, n))

describe('a cursor', () => {
  it('gives back any key, and nothing for what is none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer(), (text, number) => {
        if (text.includes('\0')) return
        const cursor = cursorOf([text, number])
        expect(cursor).toMatch(/^[\w-]+$/)
        expect(keyOf(cursor, ['string', 'number'])).toEqual([text, number])
        expect(keyOf(cursor, ['number', 'string'])).toBeNull()
      }),
    )
    fc.assert(fc.property(fc.string(), (text) => void keyOf(text, ['string'])))
    expect(keyOf(cursorOf(['a\0b']), ['string'])).toBeNull()
    expect(recordedKey(cursorOf(['2026-13-01T00:00:00.000Z', 'a']))).toBeNull()
    expect(recordedKey(cursorOf(['2026-08-01T00:00:00.000Z', 'a']))?.id).toBe('a')
  })
})

describe('a timeline in parts', () => {
  it('is the whole, each entry once, also where many stand at one place', () => {
    fc.assert(
      fc.property(made, fc.integer({ min: 1, max: 7 }), (list, limit) => {
        const whole = inOrder(list as Made[])
        const rows: TimelineEntry[] = []
        let cursor: string | undefined
        do {
          const part = timelinePart(whole, cursor, limit)!
          expect(part.rows.length).toBeLessThanOrEqual(limit)
          rows.push(...part.rows)
          cursor = part.next ?? undefined
        } while (cursor)
        expect(rows).toEqual(whole)
      }),
    )
  })

  it('goes on behind an entry that is gone, and shows none twice for one that came before it', () => {
    const whole = inOrder([
      [1, 'claim', 'a'],
      [2, 'claim', 'a'],
      [3, 'claim', 'a'],
    ])
    const { next } = timelinePart(whole, undefined, 2)!
    const gone = whole.filter((one) => one !== whole[1])
    expect(timelinePart(gone, next!, 2)!.rows).toEqual([whole[2]])
    const came = [entry(1, 'claim', '0', 9), ...whole]
    expect(timelinePart(came, next!, 2)!.rows).toEqual([whole[2]])
    expect(timelinePart(whole, 'nonsense', 2)).toBeNull()
  })
})
