import { day } from '../times.ts'
import type { CastStatement } from '../types.ts'

export const councilNote: CastStatement[] = [
  {
    key: 'council-note.tenth',
    report: 'council-note',
    exact:
      'the vote on the draft decision establishing an observer mission at the Kelvar pumping station, set for Tuesday 8 September, will be held on Thursday 10 September at 3 p.m. in the main chamber',
    sourceWords: 'The Presidency',
    cueWords: 'informs members that',
    chain: [{ actor: 'littoral-council', name: 'The Presidency', kind: 'body' }],
    mode: 'paraphrased',
    hedge: null,
    saidAt: day('2026-09-07'),
    why: '“informs members that”: the body on its own site',
  },
  {
    key: 'council-note.no-comment',
    report: 'council-note',
    exact:
      'The Council has made no findings of its own and will not comment on the cause before an inquiry has been agreed.',
    chain: [{ actor: 'littoral-council', name: 'The Council', kind: 'body' }],
    mode: 'narrated',
    hedge: null,
    saidAt: day('2026-09-07'),
    why: '“will not comment”: the body declines',
  },
]
