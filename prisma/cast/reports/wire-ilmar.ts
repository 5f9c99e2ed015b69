import { instant } from '../times.ts'
import type { CastReport } from '../types.ts'

/** The wire item that one paper reprints nearly word for word and another copies in part. */
export const wireIlmar: CastReport = {
  key: 'wire-ilmar',
  source: 'sextant',
  url: 'https://sextant.example/item/2026-09-03/ilmar-landing-2',
  title: 'At least 22 killed in explosion at Ilmar ferry landing, hospital says',
  byline: ['Anni Roake'],
  language: 'en',
  publishedAt: instant('2026-09-03 23:05'),
  kind: 'wire item',
  snapshots: [
    {
      retrievedAt: instant('2026-09-03 23:07'),
      text: [
        'ILMAR, Calverra, Sept 3 (Sextant) – An explosion tore through the ferry landing at Ilmar on Thursday evening as people queued for the last boat across the Ondel, killing at least 22, the director of the district hospital said.',
        'The dead were brought in over two hours by ambulance, by farm truck and on foot, Dr Nela Orso told Sextant by telephone. “We have 22 here and we have stopped counting the injured,” she said. “There are more under the boats.”',
        'The blast came at about 6:40 p.m., when some 200 people were on the jetty and in the tea stalls behind it, two stallholders said. It threw one ferry onto the bank and set fire to another.',
        'Rafi Dorran, who works the cable ferry, said he had heard a shell come in. “There is a whistle and you count. I got to two,” he said. He was on the far bank when it struck.',
        'Calverran army positions stand on the ridge north of Ilmar, and the Upland Front holds the hills to the south. Neither side had claimed or denied firing in the area by late Thursday.',
        'The town lies 30 kilometres downstream of the Kelvar pumping station, where a dispute over repairs has left the city of Belmara without running water since Sunday.',
      ].join('\n\n'),
    },
  ],
}
