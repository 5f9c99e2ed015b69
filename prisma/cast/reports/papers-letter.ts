import { instant } from '../times.ts'
import type { CastReport } from '../types.ts'

/** A document archive: a letter said on one day and published on another, so that the two clocks differ. */
export const papersLetter: CastReport = {
  key: 'papers-letter',
  source: 'ondel-papers',
  url: 'https://ondelpapers.example/items/0387',
  title: 'Cabinet Office of Calverra to the Foreign Minister of Daressa, 1 September 2026',
  byline: ['Marit Sole'],
  language: 'en',
  publishedAt: instant('2026-09-12 09:00'),
  kind: 'document',
  snapshots: [
    {
      retrievedAt: instant('2026-09-12 09:26'),
      text: [
        'Archive note. Deposited on 11 September by a person known to the archive. The letterhead, reference and signature have been compared with three other letters of the same office and show no difference. One enclosure, a list of names, is withheld.',
        'Ansela, 1 September 2026',
        'Excellency,',
        'I write on the instruction of the Prime Minister to ask that what follows be conveyed to those who hold the Kelvar pumping station.',
        'The Government is prepared to suspend all fire within eight kilometres of the station for ten days. The period would begin when the first crew of the Belmara Water Board passes the gate, and not before.',
        'In those ten days the crews would replace two pumps and restore the line from the Tarn Hill substation. Their names are enclosed. They would carry no arms and no flag but that of the Board. In return we ask only that they be let in and let out, each day, without hindrance.',
        'Navigation on the Ondel forms no part of this proposal and will be treated, if at all, elsewhere.',
        'An answer would be welcome, in whatever form is convenient to you, by noon on Friday.',
        'Accept, Excellency, the assurance of my high consideration.',
        'Marit Sole, Secretary to the Cabinet',
      ].join('\n\n'),
    },
  ],
}
