import { councilNote } from './statements/council-note.ts'
import { courierIlmar } from './statements/courier-ilmar.ts'
import { courierOffer } from './statements/courier-offer.ts'
import { courierVote } from './statements/courier-vote.ts'
import { difafInterview } from './statements/difaf-interview.ts'
import { frontIlmar } from './statements/front-ilmar.ts'
import { frontNoHalt } from './statements/front-no-halt.ts'
import { hedIlmar } from './statements/hed-ilmar.ts'
import { hedOffer } from './statements/hed-offer.ts'
import { nightShiftMines } from './statements/night-shift-mines.ts'
import { papersLetter } from './statements/papers-letter.ts'
import { postIlmar } from './statements/post-ilmar.ts'
import { wardToll } from './statements/ward-toll.ts'
import { wireIlmar } from './statements/wire-ilmar.ts'
import type { CastStatement } from './types.ts'

/** In order of their reports' publication, then of place. */
export const statements: CastStatement[] = [
  ...courierOffer,
  ...frontNoHalt,
  ...wireIlmar,
  ...courierIlmar,
  ...postIlmar,
  ...hedIlmar,
  ...wardToll,
  ...frontIlmar,
  ...councilNote,
  ...nightShiftMines,
  ...difafInterview,
  ...courierVote,
  ...hedOffer,
  ...papersLetter,
]
