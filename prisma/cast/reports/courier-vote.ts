import { instant } from '../times.ts'
import type { CastReport } from '../types.ts'

/** The vote slips again; a translated quote with an editorial insertion; an unnamed official over two sentences; a hedged second-hand claim. */
export const courierVote: CastReport = {
  key: 'courier-vote',
  source: 'courier',
  url: 'https://anselacourier.example/2026/09/10/council-vote-postponed-again',
  title: 'Council puts off Kelvar vote again as members argue over the gate',
  byline: ['Ines Harrow'],
  language: 'en',
  publishedAt: instant('2026-09-10 19:50'),
  kind: 'article',
  contributors: ['sextant'],
  snapshots: [
    {
      retrievedAt: instant('2026-09-10 20:04'),
      text: [
        'VESSAN – The Littoral Council on Thursday postponed its vote on observers for the Kelvar pumping station for the second time in a week and will now take it up on Monday, its spokesman said.',
        '“Nobody has walked away. Two capitals want four words changed,” Lucan Brey told reporters outside the chamber.',
        'The dispute is over who would keep the register of people entering the station, three diplomats said. Calverra wants the observers to hold it; the Upland Front, which has no seat at the Council, has let it be known that it will accept no list but its own.',
        'In public the Front has not moved. “We will not let [the] engineers in while the river is closed to us,” Tarek Olvane, the head of its political office, said in an address posted on its channel last Thursday. He demanded that civilian boats be allowed back on the Ondel before any date for the work was discussed.',
        '“They said no to the ten days in Lumera, across the table. They have not yet said no to the observers,” said a Daressan official who sat in on the talks.',
        'The vote is no longer only about water. A burial register at Ilmar, seen by the Courier, lists 43 people by name who died in the explosion at the ferry landing on 3 September or of their injuries, and the cause is still contested. An army spokesman has denied that any shell was fired at the town. A fuel barge had reportedly been moored beside the ferries; Hed HaNahar, which quoted a senior security official, said it was the source of the blast.',
        'Prime Minister Edra Sommel would not be drawn on when Belmara’s taps would run again. “Ask me when there is a date for the gate,” she said.',
        'Sextant contributed to this report.',
      ].join('\n\n'),
    },
  ],
}
