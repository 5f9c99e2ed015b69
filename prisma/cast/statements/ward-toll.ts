import { day, moment } from '../times.ts'
import type { CastStatement } from '../types.ts'

export const wardToll: CastStatement[] = [
  {
    key: 'ward-toll.forty-five',
    report: 'ward-toll',
    exact:
      'Open Ward’s field hospital at Ilmar and its surgical ward in Sorrenby have received the bodies of 45 people who were killed by Thursday’s explosion at the ferry landing or have died of their injuries since.',
    chain: [],
    mode: 'narrated',
    hedge: null,
    saidAt: moment('2026-09-05 10:00'),
    why: 'The organisation’s own voice on its own site; the count closed at 10 a.m.',
  },
  {
    key: 'ward-toll.no-signature',
    report: 'ward-toll',
    exact: '“People ask us what exploded. We are surgeons, and wounds do not carry a signature,”',
    sourceWords: 'Dr Lio Amary, who leads our team in Ilmar',
    cueWords: 'said',
    chain: [{ actor: 'amary', name: 'Dr Lio Amary', kind: 'person' }],
    mode: 'quoted',
    hedge: null,
    saidAt: day('2026-09-05'),
    why: 'A quotation of two sentences with a named speaker, who will not name a cause',
  },
  {
    key: 'ward-toll.ask',
    report: 'ward-toll',
    exact: 'both sides to let repair crews reach the station now and without conditions',
    sourceWords: 'We',
    cueWords: 'ask',
    chain: [],
    mode: 'narrated',
    hedge: null,
    saidAt: day('2026-09-05'),
    why: '“We ask”: a demand in the organisation’s own voice',
  },
]
