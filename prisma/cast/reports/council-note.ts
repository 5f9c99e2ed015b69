import { instant } from '../times.ts'
import type { CastReport } from '../types.ts'

/** A public body's note: the first time the vote slips. */
export const councilNote: CastReport = {
  key: 'council-note',
  source: 'littoral-council-site',
  url: 'https://litcouncil.example/notes/2026/211',
  title: 'Note 211: vote on the Kelvar observer mission moved to 10 September',
  byline: [],
  language: 'en',
  publishedAt: instant('2026-09-07 18:00'),
  kind: 'document',
  snapshots: [
    {
      retrievedAt: instant('2026-09-07 18:09'),
      text: [
        'The Presidency informs members that the vote on the draft decision establishing an observer mission at the Kelvar pumping station, set for Tuesday 8 September, will be held on Thursday 10 September at 3 p.m. in the main chamber.',
        'Two members have asked for time to consult their capitals on paragraph 4, which concerns the register of persons entering and leaving the station.',
        'Under the draft, 24 unarmed observers would be stationed at Kelvar and at the Ilmar landing for 90 days and would report to the Council each week. The mission would begin within five days of adoption. The draft does not address navigation on the Ondel.',
        'The Presidency has noted the differing accounts of the explosion at Ilmar on 3 September. The Council has made no findings of its own and will not comment on the cause before an inquiry has been agreed.',
        'Members wishing to propose amendments to paragraph 4 are asked to do so in writing by noon on Wednesday 9 September.',
      ].join('\n\n'),
    },
  ],
}
