import { expect, it } from 'vitest'
import type { TimelineEntry } from '#domain/timeline/view.ts'
import { byDay } from './by-day.ts'

const at = (from: string) => ({ from, to: from, precision: 'instant' as const })
const entries = [
  { kind: 'claim', id: 'c', at: at('2026-09-03T18:40:00Z') },
  { kind: 'claim', id: 'd', at: at('2026-09-03T20:00:00Z') },
  {
    kind: 'statement',
    id: 's',
    at: at('2026-09-03T20:00:00Z'),
    claimId: 'c',
    stance: 'affirms',
    happened: at('x'),
  },
  {
    kind: 'statement',
    id: 's',
    at: at('2026-09-03T20:00:00Z'),
    claimId: 'd',
    stance: 'denies',
    happened: null,
  },
  {
    kind: 'statement',
    id: 't',
    at: at('2026-09-03T22:30:00Z'),
    claimId: 'c',
    stance: 'denies',
    happened: at('x'),
  },
] as unknown as TimelineEntry[]

it('lists a statement once with all that it bears on', () => {
  const [day] = byDay(entries, 'UTC')
  expect(day!.entries).toHaveLength(4)
  expect(day!.entries[2]).toMatchObject({
    kind: 'statement',
    ties: [
      { claimId: 'c', stance: 'affirms' },
      { claimId: 'd', stance: 'denies' },
    ],
  })
})

it('says of which claims nobody knows the time', () => {
  const known = byDay(entries, 'UTC')[0]!.entries.flatMap((one) => (one.kind === 'claim' ? [one.known] : []))
  expect(known).toEqual([true, false])
})

it('begins days where the zone does', () => {
  expect(byDay(entries, 'UTC').map(({ day }) => day)).toEqual(['2026-09-03'])
  expect(byDay(entries, 'Asia/Jerusalem').map(({ day }) => day)).toEqual(['2026-09-03', '2026-09-04'])
})
