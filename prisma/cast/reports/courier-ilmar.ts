import { instant } from '../times.ts'
import type { CastReport } from '../types.ts'

/** A reprint of the wire, credited and nearly word for word: a shorter dateline, two small edits, the last paragraph cut. */
export const courierIlmar: CastReport = {
  key: 'courier-ilmar',
  source: 'courier',
  url: 'https://anselacourier.example/2026/09/04/ilmar-landing-explosion',
  title: 'Explosion kills at least 22 at Ilmar ferry landing',
  byline: ['Sextant'],
  language: 'en',
  publishedAt: instant('2026-09-04 00:30'),
  kind: 'article',
  snapshots: [
    {
      retrievedAt: instant('2026-09-04 00:41'),
      text: [
        'ILMAR (Sextant) – An explosion tore through the ferry landing at Ilmar on Thursday evening as people queued for the last boat across the Ondel, killing at least 22, the director of the district hospital said.',
        'The dead were brought in over two hours by ambulance, by farm truck and on foot, Dr Nela Orso told Sextant by telephone. “We have 22 here and we have stopped counting the injured,” she said. “There are more under the boats.”',
        'The blast came at about 6:40 p.m., when some 200 people were on the jetty and in the tea stalls behind it, two stallholders said. It threw one ferry on to the bank and set fire to another.',
        'Rafi Dorran, who works the cable ferry, said he had heard a shell come in. “There is a whistle and you count. I got to two,” he said. He was on the far bank when it struck.',
        'Calverran army positions stand on the ridge north of Ilmar, and the Upland Front holds the hills to the south. Neither side had claimed or denied firing in the area by midnight.',
      ].join('\n\n'),
    },
  ],
}
