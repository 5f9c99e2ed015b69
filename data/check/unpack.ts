import 'server-only'
import type { Cut } from '../history-cut.ts'

export type TiedHop = { position: number; actor: string | null; source: string | null; kind: string }

/** A confirmed statement tied to a claim, with all that the cross-check needs of it, and none of its words. */
export type BareRow = {
  claim_id: string
  stance: string
  id: string
  anchor_start: number
  anchor_end: number
  mode: string
  hedge: string | null
  withdrawn: boolean
  /** whether it is confirmed and bears on a published story today: nothing else may reach a reader, of whatever moment */
  public_now: boolean
  /** the report it stands in, and the one that this one is merged into: its own, unless an editor merged it */
  own_report_id: string
  report_id: string
  published_at: Date | null
  recorded_at: Date
  source_id: string
  hops: TiedHop[]
}

/** Between two rows, two hops of a row, two fields of a hop: no id and no word of the record's own has these in it. */
export const [ROW, HOP, FIELD] = ['\u001e', '\u001d', '\u001c']

/** Columns of statements, and columns of their reports, each as one text: a row apiece would cost more than the query. */
export type Packed = Record<
  | 'claim'
  | 'stance'
  | 'id'
  | 'starts'
  | 'ends'
  | 'mode'
  | 'hedge'
  | 'withdrawn'
  | 'own_report'
  | 'report'
  | 'hops'
  | 'hidden'
  | 'reports'
  | 'published'
  | 'recorded'
  | 'source',
  string
> & { statements: number }

/** The rows that packed columns stand for, oldest publication first; of a published cut those that were published. */
export function unpacked(packed: Packed, claimIds: string[], cut: Cut): BareRow[] {
  const column = (name: Exclude<keyof Packed, 'statements'>) => packed[name].split(ROW)
  const reports = reportsOf(packed)
  const [claim, stance, id, mode, hedge] = [
    column('claim'),
    column('stance'),
    column('id'),
    column('mode'),
    column('hedge'),
  ]
  const [starts, ends, withdrawn, own, report] = [
    column('starts'),
    column('ends'),
    column('withdrawn'),
    column('own_report'),
    column('report'),
  ]
  const [hops, hidden] = [column('hops'), column('hidden')]
  const until = cut.published?.getTime() ?? Number.POSITIVE_INFINITY
  const rows: { at: number; row: BareRow }[] = []
  for (let n = 0; n < packed.statements; n++) {
    const told = reports.get(report[n]!)
    if (!told) continue
    const at = told.published_at?.getTime() ?? Number.POSITIVE_INFINITY
    if (cut.published && (!told.published_at || at > until)) continue
    const row = {
      claim_id: claimIds[Number(claim[n]) - 1]!,
      stance: stance[n]!,
      id: id[n]!,
      anchor_start: Number(starts[n]),
      anchor_end: Number(ends[n]),
      mode: mode[n]!,
      hedge: hedge[n] || null,
      withdrawn: withdrawn[n] === '1',
      public_now: hidden[n] !== '1',
      own_report_id: own[n] || told.report_id,
      ...told,
      hops: hopsOf(hops[n]!),
    }
    rows.push({ at, row })
  }
  rows.sort((a, b) => (a.at === b.at ? (a.row.id < b.row.id ? -1 : 1) : a.at - b.at))
  return rows.map(({ row }) => row)
}

function reportsOf(packed: Packed) {
  const [published, recorded, source] = [packed.published, packed.recorded, packed.source].map((text) =>
    text.split(ROW),
  )
  return new Map(
    packed.reports.split(ROW).map((id, n) => [
      id,
      {
        report_id: id,
        published_at: published![n] ? new Date(Number(published![n])) : null,
        recorded_at: new Date(Number(recorded![n])),
        source_id: source![n]!,
      },
    ]),
  )
}

const hopsOf = (text: string): TiedHop[] =>
  text === ''
    ? []
    : text.split(HOP).map((hop) => {
        const [position, actor, source, kind] = hop.split(FIELD)
        return { position: Number(position), actor: actor || null, source: source || null, kind: kind! }
      })
