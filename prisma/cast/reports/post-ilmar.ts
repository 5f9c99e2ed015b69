import { instant } from '../times.ts'
import type { CastReport } from '../types.ts'

const opening = [
  'ILMAR – By noon on Friday the benches in the town hall had been pushed against the walls, and a reporter for the Evening Post counted 41 bodies laid in rows under ferry tarpaulins, each with a number chalked on the floor beside it. All had been carried up from the landing, the porters said.',
  'The blast came at about 6:40 p.m., when some 200 people were on the jetty and in the tea stalls behind it. It threw one ferry onto the bank and set fire to another.',
  '“We have 22 here and we have stopped counting the injured,” Dr Nela Orso, the director of the district hospital, said on Thursday night.',
  'Rafi Dorran, who works the cable ferry, said he had heard a shell come in. “There is a whistle and you count. I got to two,” he said.',
  'In Belmara, an hour’s drive to the north, word of the explosion reached people who were already in line for water. The tankers run from five in the morning and the allowance is 15 litres a head. Front fighters allegedly turned two of them back at the Kelvar junction on Wednesday.',
]

const closing = [
  'She asked whether the road to the station had been mined, and said that nobody in Ansela had been able to tell her.',
  'The Water Board would not say how many of its staff were at Kelvar when the pumps stopped.',
]

/**
 * Own reporting beside paragraphs copied from the wire without credit. The second snapshot is a silent edit:
 * the sentence about two engineers is gone, and no note says so.
 */
export const postIlmar: CastReport = {
  key: 'post-ilmar',
  source: 'evening-post',
  url: 'https://belmarapost.example/news/ilmar-counts-its-dead',
  title: 'Ilmar counts its dead as Belmara queues for water',
  byline: ['Petra Lonn'],
  language: 'en',
  publishedAt: instant('2026-09-04 15:30'),
  kind: 'article',
  snapshots: [
    {
      retrievedAt: instant('2026-09-04 15:52'),
      text: [
        ...opening,
        'Two engineers of the Belmara Water Board are being held at the station by the Upland Front, a member of the city council, Orla Venn, told the Evening Post. The council wants repair crews sent in under a white flag, she said, “whoever has the key to the gate”.',
        ...closing,
      ].join('\n\n'),
    },
    {
      retrievedAt: instant('2026-09-05 09:10'),
      text: [
        ...opening,
        'The city council wants repair crews sent in under a white flag, said Orla Venn, one of its members, “whoever has the key to the gate”.',
        ...closing,
      ].join('\n\n'),
    },
  ],
}
