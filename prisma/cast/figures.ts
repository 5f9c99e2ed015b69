import { instant } from './times.ts'
import type { CastFigure } from './types.ts'

/** One figure for each quantity, scope and unit; values are compared only inside one. */
export const figures: CastFigure[] = [
  {
    key: 'dead-from-landing',
    what: 'people killed by the explosion at Ilmar',
    scope: 'brought from the landing itself',
    unit: 'people',
    claim: 'toll-40',
    values: [
      { statement: 'wire-ilmar.killing-22', value: 22, bound: 'at least', asOf: instant('2026-09-03 23:05') },
      {
        statement: 'courier-ilmar.killing-22',
        value: 22,
        bound: 'at least',
        asOf: instant('2026-09-03 23:05'),
      },
      { statement: 'post-ilmar.we-have-22', value: 22, bound: 'exact', asOf: instant('2026-09-03 23:05') },
      { statement: 'post-ilmar.counted-41', value: 41, bound: 'exact', asOf: instant('2026-09-04 12:00') },
      { statement: 'hed-ilmar.forty', value: 40, bound: 'at least', asOf: instant('2026-09-04 21:15') },
      { statement: 'difaf-interview.forty', value: 40, bound: 'at least', asOf: instant('2026-09-04 21:15') },
    ],
  },
  {
    key: 'dead-with-injured',
    what: 'people killed by the explosion at Ilmar',
    scope: 'including those who died of their injuries',
    unit: 'people',
    claim: 'toll-40',
    values: [
      { statement: 'ward-toll.forty-five', value: 45, bound: 'exact', asOf: instant('2026-09-05 10:00') },
      {
        statement: 'difaf-interview.forty-five',
        value: 45,
        bound: 'exact',
        asOf: instant('2026-09-05 10:00'),
      },
      {
        statement: 'courier-vote.forty-three',
        value: 43,
        bound: 'at least',
        asOf: instant('2026-09-10 19:50'),
      },
    ],
  },
  {
    key: 'dead-and-missing',
    what: 'people dead or missing since the explosion at Ilmar',
    scope: 'the whole district',
    unit: 'people',
    claim: 'toll-61',
    values: [
      { statement: 'front-ilmar.sixty-one', value: 61, bound: 'exact', asOf: instant('2026-09-05 19:40') },
      {
        statement: 'difaf-interview.sixty-one',
        value: 61,
        bound: 'exact',
        asOf: instant('2026-09-09 21:00'),
      },
    ],
  },
  {
    key: 'people-at-landing',
    what: 'people at the landing when it exploded',
    scope: 'on the jetty and in the tea stalls',
    unit: 'people',
    claim: 'toll-22',
    values: [
      { statement: 'wire-ilmar.blast-at-640', value: 200, bound: 'about', asOf: instant('2026-09-03 18:40') },
      { statement: 'post-ilmar.blast-at-640', value: 200, bound: 'about', asOf: instant('2026-09-03 18:40') },
    ],
  },
]
