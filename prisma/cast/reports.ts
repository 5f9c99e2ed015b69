import { councilNote } from './reports/council-note.ts'
import { courierIlmar } from './reports/courier-ilmar.ts'
import { courierOffer } from './reports/courier-offer.ts'
import { courierVote } from './reports/courier-vote.ts'
import { difafInterview } from './reports/difaf-interview.ts'
import { frontIlmar } from './reports/front-ilmar.ts'
import { frontNoHalt } from './reports/front-no-halt.ts'
import { hedIlmar } from './reports/hed-ilmar.ts'
import { hedOffer } from './reports/hed-offer.ts'
import { nightShiftMines } from './reports/night-shift-mines.ts'
import { papersLetter } from './reports/papers-letter.ts'
import { postIlmar } from './reports/post-ilmar.ts'
import { wardToll } from './reports/ward-toll.ts'
import { wireIlmar } from './reports/wire-ilmar.ts'
import type { CastContribution, CastReport } from './types.ts'

/** In order of publication. */
export const reports: CastReport[] = [
  courierOffer,
  frontNoHalt,
  wireIlmar,
  courierIlmar,
  postIlmar,
  hedIlmar,
  wardToll,
  frontIlmar,
  councilNote,
  nightShiftMines,
  difafInterview,
  courierVote,
  hedOffer,
  papersLetter,
]

/** Report-level reliances; they repeat `contributors` with the words that say so. */
export const contributions: CastContribution[] = [
  {
    report: 'courier-offer',
    source: 'sextant',
    kind: 'contributed',
    words: 'Sextant contributed to this report.',
  },
  {
    report: 'courier-vote',
    source: 'sextant',
    kind: 'contributed',
    words: 'Sextant contributed to this report.',
  },
]
