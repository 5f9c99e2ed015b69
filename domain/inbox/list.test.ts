import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrange, headId, noFolds, rowsUnder } from './arrange.ts'
import { filterOf, fits, narrowed, queryOf } from './filter.ts'
import { inboxKinds } from './kinds.ts'
import { packInbox, unpackInbox } from './packed.ts'
import { snoozedUntil, snoozes } from './snooze.ts'
import type { InboxRow } from './view.ts'

const some = (...given: string[]) => fc.constantFrom(null, ...given)
const rows: fc.Arbitrary<InboxRow[]> = fc
  .uniqueArray(
    fc.record({
      key: fc.nat(5000).map((n) => `drafts:${n}`),
      kind: fc.constantFrom(...inboxKinds),
      rank: fc.integer({ min: 0, max: 99 }),
      since: fc.nat(1e9).map((n) => n * 1000),
      story: some('storyaaa1', 'storyaaa2', 'storyaaa3'),
      source: some('sourceaa1', 'sourceaa2'),
      language: some('en', 'ar'),
      text: some('t1', 't2', 't3'),
      assigned: some('personaa1', 'personaa2'),
      rest: fc.constantFrom('open' as const, 'snoozed' as const, 'aside' as const),
      until: fc.constant(null),
      version: fc.nat(9),
      stamp: fc.nat(99).map((n) => n.toString(16).padStart(12, '0')),
    }),
    { selector: ({ key }) => key, maxLength: 60 },
  )
  .map((list) => list.sort((a, b) => a.rank - b.rank || b.since - a.since))
const keys = (list: readonly InboxRow[]) => list.map(({ key }) => key).sort()

describe('arrange', () => {
  it('loses no row and shows none twice, folded or not', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (list, open) => {
        const texts = new Set(open ? ['t1', 't2'] : [])
        const lines = arrange(list, { heads: new Set(), texts })
        const heads = lines.filter((line) => line.type === 'head')
        expect(keys(heads.flatMap((head) => rowsUnder(head, lines)))).toEqual(keys(list))
        expect(heads.reduce((sum, head) => sum + head.count, 0)).toBe(list.length)
        expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
      }),
    )
  })

  it('puts stories in the order of their weightiest row, and rows of one in order of rank', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const lines = arrange(list)
        let last = -1
        for (const [at, line] of lines.entries()) {
          if (line.type === 'head') {
            const first = lines[at + 1]!
            if (first.type !== 'item') throw new Error('a head without rows')
            expect(first.row.rank).toBeGreaterThanOrEqual(last)
            last = first.row.rank
          }
          const next = lines[at + 1]
          if (line.type === 'item' && next?.type === 'item')
            expect(next.row.rank).toBeGreaterThanOrEqual(line.row.rank)
        }
      }),
    )
  })

  it('makes one row of a wire and its thirty reprints, in the story that one of them is in', () => {
    const one = (n: number, story: string | null): InboxRow => ({
      ...{ key: `drafts:${n}`, kind: 'drafts', rank: 60, since: n, story, source: null, language: 'en' },
      ...{ text: 'wire', assigned: null, rest: 'open', until: null, version: 0, stamp: '' },
    })
    const list = Array.from({ length: 31 }, (_, n) => one(n, n === 7 ? 'storyaaa1' : null))
    const folded = arrange(list)
    expect(folded.map(({ type }) => type)).toEqual(['head', 'item'])
    expect(folded[0]).toMatchObject({ story: 'storyaaa1', count: 31 })
    expect(rowsUnder(folded[1]!, folded)).toHaveLength(31)
    const open = arrange(list, { heads: new Set(), texts: new Set(['wire']) })
    expect(open).toHaveLength(32)
    expect(rowsUnder(open[1]!, open)).toHaveLength(1)
    const head = folded[0]!
    if (head.type === 'head')
      expect(arrange(list, { ...noFolds, heads: new Set([headId(head)]) })).toHaveLength(1)
  })
})

describe('narrowed', () => {
  it('counts every row once among what is shown, hidden, snoozed and set aside', () => {
    const filter = fc.record(
      {
        kind: fc.constantFrom(...inboxKinds),
        story: fc.constantFrom('storyaaa1', 'none'),
        language: fc.constant('en'),
        who: fc.constantFrom('me' as const, 'nobody' as const),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(rows, filter, (list, given) => {
        const { shown, tally } = narrowed(list, given, 'personaa1')
        expect(tally.shown + tally.hidden + tally.snoozed + tally.aside).toBe(list.length)
        for (const row of shown) expect(fits(row, given, 'personaa1') && row.rest === 'open').toBe(true)
        const aside = narrowed(list, { ...given, rest: 'aside' }, 'personaa1')
        expect(aside.tally.aside).toBe(tally.aside)
        expect(aside.shown.every(({ rest }) => rest === 'aside')).toBe(true)
      }),
    )
  })

  it('reads an address as it writes it, and nothing that it does not know', () => {
    const filter = { kind: 'edge' as const, story: 'none', who: 'me' as const, rest: 'snoozed' as const }
    expect(filterOf(Object.fromEntries(new URLSearchParams(queryOf(filter))))).toEqual(filter)
    expect(filterOf({ kind: 'bogus', story: '../x', language: ['en'], more: '1' })).toEqual({})
  })
})

describe('packInbox', () => {
  it('gives back every row but the names of texts, which stay equal or unequal', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const named = (id: string) => ({ id, name: id, language: 'en' })
        const given = {
          rows: list,
          stories: [named('storyaaa1')],
          sources: [],
          people: [named('personaa1')],
          beyond: 3,
        }
        const back = unpackInbox(JSON.parse(JSON.stringify(packInbox(given, 'x'))))
        const bare = (row: InboxRow) => ({ ...row, text: row.text !== null })
        expect(back.beyond).toBe(3)
        expect(back.rows.map(bare)).toEqual(list.map(bare))
        for (const [a, one] of list.entries())
          for (const [b, other] of list.entries())
            expect(back.rows[a]!.text === back.rows[b]!.text).toBe(one.text === other.text)
      }),
    )
  })
})

describe('snoozedUntil', () => {
  it('lies ahead, within a week and an hour of summer time; mornings are at nine', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(2024, 0, 1), max: new Date(2030, 0, 1), noInvalidDate: true }),
        (now) => {
          for (const how of snoozes) {
            const until = snoozedUntil(how, now)
            expect(until.getTime()).toBeGreaterThan(now.getTime())
            expect(until.getTime() - now.getTime()).toBeLessThan(8 * 86_400_000)
            if (how !== 'hours') expect(until.getHours()).toBe(9)
          }
          expect(snoozedUntil('monday', now).getDay()).toBe(1)
        },
      ),
    )
  })
})
