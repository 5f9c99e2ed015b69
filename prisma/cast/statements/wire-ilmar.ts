import { day } from '../times.ts'
import type { CastStatement } from '../types.ts'

export const wireIlmar: CastStatement[] = [
  {
    key: 'wire-ilmar.killing-22',
    report: 'wire-ilmar',
    exact: 'killing at least 22',
    sourceWords: 'the director of the district hospital',
    cueWords: 'said',
    chain: [{ actor: 'orso', name: 'the director of the district hospital', kind: 'person' }],
    mode: 'paraphrased',
    hedge: null,
    saidAt: day('2026-09-03'),
    why: 'Closing “the director of the district hospital said”; the next paragraph names her',
  },
  {
    key: 'wire-ilmar.we-have-22',
    report: 'wire-ilmar',
    exact: '“We have 22 here and we have stopped counting the injured,”',
    sourceWords: 'she',
    cueWords: 'said',
    chain: [{ actor: 'orso', name: 'she', kind: 'person' }],
    mode: 'quoted',
    hedge: null,
    saidAt: day('2026-09-03'),
    why: 'A quotation with “she said”; “she” is Dr Nela Orso of the sentence before',
  },
  {
    key: 'wire-ilmar.blast-at-640',
    report: 'wire-ilmar',
    exact:
      'The blast came at about 6:40 p.m., when some 200 people were on the jetty and in the tea stalls behind it',
    sourceWords: 'two stallholders',
    cueWords: 'said',
    chain: [{ actor: 'stallholders', name: 'two stallholders', kind: 'unnamed' }],
    mode: 'paraphrased',
    hedge: null,
    saidAt: day('2026-09-03'),
    why: 'Closing “two stallholders said”; unnamed, two of them',
  },
  {
    key: 'wire-ilmar.shell',
    report: 'wire-ilmar',
    exact: 'he had heard a shell come in',
    sourceWords: 'Rafi Dorran, who works the cable ferry,',
    cueWords: 'said',
    chain: [{ actor: 'dorran', name: 'Rafi Dorran', kind: 'person' }],
    mode: 'paraphrased',
    hedge: null,
    saidAt: day('2026-09-03'),
    why: '“said he had”: indirect speech of a named witness',
  },
]
