import { describe, expect, it } from 'vitest'
import { filterOf, historyFilter, queryOf } from './filter.ts'

describe('the filter of history', () => {
  it('goes into an address and comes back', () => {
    const filter = {
      subject: 'origin verdict' as const,
      subjectId: 'actor:x|report:y@2026-09-01',
      by: 'nobody',
      what: 'put into a story',
      from: '2026-09-01',
      to: '2026-09-30',
      after: '7',
    }
    const query = Object.fromEntries(new URLSearchParams(queryOf(filter)))
    expect(filterOf(query)).toEqual(filter)
    expect(historyFilter.parse(filterOf(query))).toEqual(filter)
    expect(filterOf({ subject: '', by: ['a', 'b'], other: 'x' })).toEqual({})
  })

  it('refuses what is no day, no kind, no id, and an end before its beginning', () => {
    const wrong = [
      { from: '2026-02-30' },
      { from: 'yesterday' },
      { subject: 'password' },
      { by: '; drop' },
      { what: "x' or 1" },
      { after: '-1' },
      { from: '2026-09-02', to: '2026-09-01' },
      { more: '1' },
    ]
    for (const one of wrong) expect([one, historyFilter.safeParse(one).success]).toEqual([one, false])
  })
})
