import { instant } from './times.ts'
import type { CastCheck, CastCorrection, CastRetraction } from './types.ts'

export const checks: CastCheck[] = [
  {
    key: 'lumera-visit',
    claim: 'olvane-in-lumera',
    by: 'sami',
    at: instant('2026-09-09 22:40'),
    verdict: 'supported',
    reasons:
      'Olvane himself now says that he was in Lumera on 1 September and came back the same night [1], and the Daressan foreign minister says that he was the ministry’s guest. A Courier reporter saw him arrive [2]. The Front’s denial of 3 September was made in its name by its spokeswoman [3]; it has not been withdrawn, so the status stays “disputed”, but the person it concerned has contradicted it.',
    cites: ['difaf-interview.i-was-there', 'courier-offer.arrived', 'front-no-halt.not-in-lumera'],
    language: 'en',
  },
  {
    key: 'toll-at-least-40',
    claim: 'toll-40',
    by: 'noa',
    at: instant('2026-09-05 15:10'),
    verdict: 'supported',
    reasons:
      'The health minister says at least 40, Open Ward has received 45 bodies from the landing, and a reporter of the Evening Post counted 41. The three counts were made separately.',
    language: 'en',
  },
  {
    key: 'engineers-at-station',
    claim: 'engineers-held',
    by: 'sami',
    at: instant('2026-09-04 22:05'),
    verdict: 'mostly supported',
    reasons:
      'A city councillor who is named says so to the Evening Post, and Hed HaNahar reports it too. The Water Board will not say how many of its staff were at the station.',
    language: 'en',
  },
]

export const corrections: CastCorrection[] = [
  {
    check: 'toll-at-least-40',
    by: 'noa',
    at: instant('2026-09-06 09:30'),
    verdict: 'supported',
    reasons:
      'Corrected: this check said that Open Ward had received 45 bodies from the landing. Its 45 are people who were killed there or died of their injuries later, in two hospitals; 38 were dead on arrival. The ministry’s 40 leaves out deaths in hospital, so the two are not counts of the same thing. Each still supports “at least 40”, and the verdict stands.',
  },
]

export const retractions: CastRetraction[] = [
  {
    check: 'engineers-at-station',
    by: 'sami',
    at: instant('2026-09-05 10:20'),
    reasons:
      'The Evening Post has removed the sentence without a note, and the councillor has not repeated it. Hed HaNahar had it from the Evening Post alone: I counted one origin as two.',
  },
]
