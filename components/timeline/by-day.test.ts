import { expect, it } from 'vitest'
import type { TimelineEntry } from '#domain/timeline/view.ts'
import { byDay } from './by-day.ts'

const at = (from: string) => ({ from, to: from, precision: 'instant' as const })
const known = at('2026-09-01T00:00:00Z')
const [early, late] = [at('2026-09-03T20:00:00Z'), at('2026-09-03T22:30:00Z')]
const said = { kind: 'statement', reportId: 'r', source: { id: 'o', name: 'O' } }
const entries = [
  { kind: 'claim', id: 'c', at: at('2026-09-03T18:40:00Z') },
  { kind: 'claim', id: 'd', at: early },
  { ...said, id: 's', at: early, claimId: 'c', stance: 'affirms', happened: known },
  { ...said, id: 's', at: early, claimId: 'd', stance: 'denies', happened: null },
  { ...said, id: 'u', at: early, claimId: 'c', stance: 'denies', happened: known },
  { ...said, id: 't', at: late, claimId: 'c', stance: 'denies', happened: known, reportId: 'q' },
] as unknown as TimelineEntry[]

it('lists a report once with what was said in it, and a statement once with all that it bears on', () => {
  const [day] = byDay(entries, 'UTC')
  expect(day!.entries.map(({ kind }) => kind)).toEqual(['claim', 'claim', 'report', 'report'])
  expect(day!.entries[2]).toMatchObject({
    statements: [
      {
        statement: { id: 's' },
        ties: [
          { claimId: 'c', stance: 'affirms' },
          { claimId: 'd', stance: 'denies' },
        ],
      },
      { statement: { id: 'u' } },
    ],
  })
})

it('says of which claims nobody knows the time', () => {
  const times = byDay(entries, 'UTC')[0]!.entries.flatMap((one) => (one.kind === 'claim' ? [one.known] : []))
  expect(times).toEqual([true, false])
})

it('begins days where the zone does', () => {
  expect(byDay(entries, 'UTC').map(({ day }) => day)).toEqual(['2026-09-03'])
  expect(byDay(entries, 'Asia/Jerusalem').map(({ day }) => day)).toEqual(['2026-09-03', '2026-09-04'])
})
