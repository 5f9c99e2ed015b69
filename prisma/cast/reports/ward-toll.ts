import { instant } from '../times.ts'
import type { CastReport } from '../types.ts'

/** An NGO's own count: a wider scope than the ministry's, stated, and a refusal to speak of causes. */
export const wardToll: CastReport = {
  key: 'ward-toll',
  source: 'open-ward-site',
  url: 'https://openward.example/statements/2026/ilmar-5-september',
  title: 'Ilmar: 45 dead received at our two hospitals',
  byline: [],
  language: 'en',
  publishedAt: instant('2026-09-05 12:00'),
  kind: 'document',
  snapshots: [
    {
      retrievedAt: instant('2026-09-05 12:14'),
      text: [
        'Open Ward’s field hospital at Ilmar and its surgical ward in Sorrenby have received the bodies of 45 people who were killed by Thursday’s explosion at the ferry landing or have died of their injuries since. The count closed at 10 a.m. today.',
        'Thirty-eight were dead on arrival. Seven died in surgery or on the ward. Nineteen of the dead are women and six are children. Another 83 people are being treated, 17 of them for burns.',
        'We count only people whom our own staff have received. We do not know how many were taken to the town hall or home to their villages, or were carried off by the river, and our figure should not be added to any other.',
        '“People ask us what exploded. We are surgeons, and wounds do not carry a signature,” said Dr Lio Amary, who leads our team in Ilmar. “What I can tell you is that we had no running water to wash them with.”',
        'The field hospital draws from the Kelvar line, which has been dry since Sunday. We ask both sides to let repair crews reach the station now and without conditions.',
      ].join('\n\n'),
    },
  ],
}
