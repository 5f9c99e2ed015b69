import { instant } from './times.ts'
import type { CastReport } from './types.ts'

/**
 * Reports that the cast's own cite and that came in by themselves: what an editor has not yet looked at. No statement
 * of theirs bears on a claim, so that no status rests on them.
 */
export type LateReport = CastReport & {
  /** where the page says that it was first published */
  canonical?: string
  statements: { exact: string; chain: { name: string; kind: 'outlet' | 'unnamed' | 'person' }[] }[]
}

const gazette: LateReport = {
  key: 'gazette-offer',
  source: 'lumera-gazette',
  url: 'https://lumeragazette.example/2026/09/02/front-turns-down-offer',
  title: 'Front turns down offer for Kelvar, officials say',
  byline: ['Sela Moury'],
  language: 'en',
  publishedAt: instant('2026-09-02 08:20'),
  kind: 'article',
  snapshots: [
    {
      retrievedAt: instant('2026-09-12 09:05'),
      text: [
        'LUMERA – The delegation left by the garden door a little after midnight, and the paper with the seal of the Cabinet Office stayed on the table.',
        '“They read it twice and gave it back,” said two senior Daressan officials, who spoke on condition of anonymity because the talks are not over.',
        'A third person in the room said that the answer had been less plain than that. The guest house has been booked until the end of the month.',
      ].join('\n\n'),
    },
  ],
  statements: [
    {
      exact: 'They read it twice and gave it back,',
      chain: [{ name: 'two senior Daressan officials', kind: 'unnamed' }],
    },
  ],
}

const wire: LateReport = {
  key: 'wire-lumera',
  source: 'sextant',
  url: 'https://sextant.example/items/0902-lumera',
  title: 'Front’s political chief seen in Lumera',
  byline: [],
  language: 'en',
  publishedAt: instant('2026-09-02 17:40'),
  kind: 'wire item',
  snapshots: [
    {
      retrievedAt: instant('2026-09-12 09:10'),
      text: [
        'LUMERA, Daressa – Tarek Olvane, the political chief of the Upland Front, spent Tuesday in Lumera, where the Calverran offer of a halt around the Kelvar pumping station was on the table, Sextant has learned.',
        'Olvane was seen at the government guest house in the afternoon. His office has not answered two letters and a telephone call.',
        'Neither side has said when it will meet again, and the guards at the gate of the guest house would not say whether anyone was expected there this week.',
      ].join('\n\n'),
    },
  ],
  statements: [],
}

const copied: LateReport = {
  key: 'post-lumera',
  source: 'evening-post',
  url: 'https://belmarapost.example/news/who-was-in-lumera',
  canonical: 'https://sextant.example/items/0902-lumera',
  title: 'Who was in Lumera, and who says so',
  byline: [],
  language: 'en',
  publishedAt: instant('2026-09-03 07:15'),
  kind: 'article',
  snapshots: [
    {
      retrievedAt: instant('2026-09-12 09:20'),
      text: [
        'BELMARA – In the queue at Hill Street they talk of little else than the paper that was on the table in Lumera and of who was in the room when it was read.',
        'The Lumera Gazette reported on Wednesday that the delegation had given the paper back, citing Daressan officials.',
        'Olvane was seen at the government guest house in the afternoon. His office has not answered two letters and a telephone call.',
        'The Water Board said only that its crews stand ready, that the pumps have been dry since Sunday morning, and that it does not take part in talks of any kind.',
      ].join('\n\n'),
    },
  ],
  statements: [
    {
      exact: 'the delegation had given the paper back',
      chain: [
        { name: 'Lumera Gazette', kind: 'outlet' },
        { name: 'Daressan officials', kind: 'unnamed' },
      ],
    },
  ],
}

export const lateReports: LateReport[] = [gazette, wire, copied]
