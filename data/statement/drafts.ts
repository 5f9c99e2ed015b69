import 'server-only'
import type { DraftHop, Span } from '#domain/reading/types.ts'
import { type CodePoints, codePoints, placeOf as nearestOf, wordsOf } from '#domain/statement/anchor.ts'
import type { DraftState, DraftView, Mode, StanceOn } from '#domain/statement/view.ts'
import { hopsOf } from '../check/lines.ts'
import type { Tx } from '../db.ts'
import { rangeOf } from '../time.ts'

type Row = {
  report_id: string
  id: string
  anchor_start: number
  anchor_end: number
  exact: string
  content: Span[]
  cue: Span[]
  speaker_anchor: Span[]
  chain: DraftHop[]
  mode: string
  hedge: string | null
  said_from: Date | null
  said_to: Date | null
  said_precision: string | null
  language: string
  why: string
  certainty: number
  drafted_by_id: string | null
  snapshot_number: number
  /** where the newest text has the passage in other words */
  reworded: { kind: 'trivial' | 'changed'; start: number; end: number } | null
  withdrawn: boolean
  state: string
  version: number
  hops: { position: number; actor: string | null; source: string | null }[]
  stances: StanceOn[]
}

type Which = { confirmedOnly: boolean; publishedOnly: boolean }
type Newest = { number: number; text: string }

/** The statements of one report, as `draftsOfAll` has them. */
export async function draftsOf(tx: Tx, report: string, newest: Newest, which: Which): Promise<DraftView[]> {
  return (await draftsOfAll(tx, [{ report, ...newest }], which)).get(report) ?? []
}

/**
 * The statements of some reports in the order of their newest texts, those replaced by a standing correction left out.
 * One query. A statement of an older snapshot is anchored where its words stand now; one whose words are gone has no
 * content.
 */
export async function draftsOfAll(
  tx: Tx,
  reports: readonly (Newest & { report: string })[],
  { confirmedOnly, publishedOnly }: Which,
): Promise<Map<string, DraftView[]>> {
  const rows = await tx.$queryRaw<Row[]>`
    select * from (
      select newest.id as report_id, s.id, s.anchor_start, s.anchor_end, s.exact, s.content, s.cue, s.speaker_anchor, s.chain, s.mode, s.hedge, s.said_from, s.said_to,
        s.said_precision, s.language, s.why, s.certainty, s.drafted_by_id, sn.number as snapshot_number,
        coalesce((select w.state = 'withdrawn' from withdrawal w where w.statement_id = s.id order by w.number desc limit 1), false) as withdrawn,
        (select json_build_object('kind', w.kind, 'start', w.anchor_start, 'end', w.anchor_end) from rewording w join snapshot wn on wn.id = w.snapshot_id
          where w.statement_id = s.id and wn.report_id = newest.id and wn.number = newest.number) as reworded,
        coalesce((select c.state from confirmation c where c.statement_id = s.id order by c.number desc limit 1), 'open') as state,
        coalesce((select max(h.number) from history h where h.subject = 'statement' and h.subject_id = s.id), 0)::int as version,
        coalesce((select json_agg(json_build_object('position', h.position, 'actor', hop_actor(h.statement_id, h.position, h.actor_id), 'source', h.source_id)) from hop h where h.statement_id = s.id), '[]') as hops,
        coalesce((select json_agg(json_build_object('claimId', t.claim_id, 'wording', c.wording, 'value', t.value, 'language', c.language) order by t.at, t.id)
          from stance t join claim c on c.id = t.claim_id
          where t.statement_id = s.id and t.superseded_by_id is null and t.value is not null
            and (not ${publishedOnly} or claim_is_public(c.id))), '[]') as stances
      from unnest(${reports.map(({ report }) => report)}::text[], ${reports.map(({ number }) => number)}::int[]) newest (id, number)
      join snapshot sn on sn.report_id = newest.id join statement s on s.snapshot_id = sn.id
      where not exists (select 1 from statement n where n.corrects_id = s.id
          and coalesce((select c.state from confirmation c where c.statement_id = n.id order by c.number desc limit 1), 'open') <> 'rejected')
    ) x
    where not ${confirmedOnly} or (state = 'confirmed' and (not ${publishedOnly} or json_array_length(stances) > 0))
    order by anchor_start, anchor_end desc, id limit 5000`
  const byReport = Map.groupBy(rows, (row) => row.report_id)
  return new Map(reports.map((newest) => [newest.report, views(byReport.get(newest.report) ?? [], newest)]))
}

function views(rows: Row[], newest: Newest): DraftView[] {
  const text = codePoints(newest.text)
  const drafts = rows.map((row) => ({
    id: row.id,
    words: wordsOf(row.exact, row.anchor_start, row.content),
    language: row.language,
    mode: row.mode as Mode,
    hedge: row.hedge,
    chain: hopsOf(row.chain, row.hops),
    said: rangeOf(row.said_from, row.said_to, row.said_precision),
    ...placeOf(row, newest.number, text),
    snapshotNumber: row.snapshot_number,
    withdrawn: row.withdrawn,
    why: row.why,
    certainty: row.certainty,
    state: row.state as DraftState,
    version: row.version,
    byPerson: row.drafted_by_id !== null,
    stances: row.stances,
  }))
  return drafts.sort((a, b) => a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end)
}

type Place = Pick<DraftView, 'anchor' | 'content' | 'cue' | 'source'>
const nowhere: Place = { anchor: { start: 0, end: 0 }, content: [], cue: [], source: [] }

/** Where a statement stands in the newest text: as it was drafted, moved, in other words, or nowhere. */
function placeOf(row: Row, newest: number, text: CodePoints): Place {
  const { reworded } = row
  if (reworded) {
    const { start, end } = reworded
    return { anchor: { start, end }, content: [[start, end]], cue: [], source: [] }
  }
  const at =
    row.snapshot_number === newest
      ? row.anchor_start
      : nearestOf(text, { start: row.anchor_start, exact: row.exact })
  if (at === null) return nowhere
  const shift = at - row.anchor_start
  return {
    anchor: { start: row.anchor_start + shift, end: row.anchor_end + shift },
    content: shifted(row.content, shift),
    cue: shifted(row.cue, shift),
    source: shifted(row.speaker_anchor, shift),
  }
}

const shifted = (spans: Span[], shift: number): Span[] =>
  spans.map(([start, end]) => [start + shift, end + shift])
