import { day } from '../times.ts'
import type { CastStatement } from '../types.ts'

export const courierIlmar: CastStatement[] = [
  {
    key: 'courier-ilmar.killing-22',
    report: 'courier-ilmar',
    exact: 'killing at least 22',
    sourceWords: 'the director of the district hospital',
    cueWords: 'said',
    chain: [
      { source: 'sextant', name: 'Sextant', kind: 'outlet' },
      { actor: 'orso', name: 'the director of the district hospital', kind: 'person' },
    ],
    mode: 'paraphrased',
    hedge: null,
    saidAt: day('2026-09-03'),
    why: 'The dateline credits Sextant; the words are the wire’s',
  },
  {
    key: 'courier-ilmar.shell',
    report: 'courier-ilmar',
    exact: 'he had heard a shell come in',
    sourceWords: 'Rafi Dorran, who works the cable ferry,',
    cueWords: 'said',
    chain: [
      { source: 'sextant', name: 'Sextant', kind: 'outlet' },
      { actor: 'dorran', name: 'Rafi Dorran', kind: 'person' },
    ],
    mode: 'paraphrased',
    hedge: null,
    saidAt: day('2026-09-03'),
    why: 'The dateline credits Sextant; the words are the wire’s',
  },
]
