import { instant } from '../times.ts'
import type { CastReport } from '../types.ts'

/** A social account whose owner is known: a conditional promise and a second-hand denial. */
export const nightShiftMines: CastReport = {
  key: 'night-shift-mines',
  source: 'night-shift',
  url: 'https://nightshift.murmur.example/4471',
  title: 'Good morning from the night shift',
  byline: ['Jonas Peller'],
  language: 'en',
  publishedAt: instant('2026-09-08 07:15'),
  kind: 'post',
  snapshots: [
    {
      retrievedAt: instant('2026-09-08 07:40'),
      text: [
        'Good morning from the night shift at Belmara Water. Jonas Peller here. The opinions about tea are mine, the numbers are the Board’s.',
        'Kelvar has sent us nothing since Sunday 30 August. The Hill Street reservoir is at 9 per cent, and what is in it we keep for the hospitals and the fire service. Please stop asking the tanker drivers. They know less than you do and they have been up longer.',
        'You ask when. If crews are at Kelvar by 15 September and the new line holds, every district has running water before the end of the month. No crews, no date.',
        'You also ask about mines. Three of our people worked at the station until 29 August and walked the road home. They say they saw no mines there and that nobody warned them of any. That is all I have on that.',
      ].join('\n\n'),
    },
  ],
}
