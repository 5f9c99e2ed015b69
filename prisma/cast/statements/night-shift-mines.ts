import { day } from '../times.ts'
import type { CastStatement } from '../types.ts'

export const nightShiftMines: CastStatement[] = [
  {
    key: 'night-shift-mines.if-crews',
    report: 'night-shift-mines',
    exact:
      'If crews are at Kelvar by 15 September and the new line holds, every district has running water before the end of the month.',
    chain: [],
    mode: 'narrated',
    hedge: null,
    saidAt: day('2026-09-08'),
    why: 'The writer’s own voice; “if” makes it conditional',
  },
  {
    key: 'night-shift-mines.saw-none',
    report: 'night-shift-mines',
    exact: 'they saw no mines there and that nobody warned them of any',
    sourceWords: 'Three of our people',
    cueWords: 'say',
    chain: [
      { actor: 'peller', name: 'Jonas Peller', kind: 'person' },
      { actor: 'station-staff', name: 'Three of our people', kind: 'unnamed' },
    ],
    mode: 'paraphrased',
    hedge: null,
    saidAt: day('2026-09-08'),
    why: '“They say”: three unnamed colleagues, carried by the writer',
  },
]
