import { day, instant, moment } from './times.ts'
import type { CastExpectation } from './types.ts'

export const expectations: CastExpectation[] = [
  {
    claim: 'vote-on-observers',
    owner: 'littoral-council',
    outcome: 'open',
    due: [
      {
        due: day('2026-09-08'),
        announcedAt: instant('2026-09-02 20:35'),
        statement: 'courier-offer.vote-set',
      },
      {
        due: moment('2026-09-10 15:00'),
        announcedAt: instant('2026-09-07 18:00'),
        statement: 'council-note.tenth',
      },
      { due: day('2026-09-14'), announcedAt: instant('2026-09-10 19:50'), statement: 'courier-vote.monday' },
    ],
  },
  {
    claim: 'water-by-end-of-month',
    owner: 'water-board',
    outcome: 'open',
    due: [
      {
        due: day('2026-09-30'),
        announcedAt: instant('2026-09-08 07:15'),
        statement: 'night-shift-mines.if-crews',
      },
    ],
  },
]
