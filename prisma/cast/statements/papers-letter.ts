import { day } from '../times.ts'
import type { CastStatement } from '../types.ts'

export const papersLetter: CastStatement[] = [
  {
    key: 'papers-letter.prepared',
    report: 'papers-letter',
    exact:
      'The Government is prepared to suspend all fire within eight kilometres of the station for ten days.',
    sourceWords: 'Marit Sole, Secretary to the Cabinet',
    chain: [{ actor: 'sole', name: 'Marit Sole, Secretary to the Cabinet', kind: 'person' }],
    mode: 'narrated',
    hedge: null,
    saidAt: day('2026-09-01'),
    why: 'The letter’s own words; its signature says who speaks, its date when',
  },
  {
    key: 'papers-letter.not-the-river',
    report: 'papers-letter',
    exact:
      'Navigation on the Ondel forms no part of this proposal and will be treated, if at all, elsewhere.',
    sourceWords: 'Marit Sole, Secretary to the Cabinet',
    chain: [{ actor: 'sole', name: 'Marit Sole, Secretary to the Cabinet', kind: 'person' }],
    mode: 'narrated',
    hedge: null,
    saidAt: day('2026-09-01'),
    why: 'The letter’s own words; its signature says who speaks, its date when',
  },
]
