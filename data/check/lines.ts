import 'server-only'
import type { DraftHop, TimeRange } from '#domain/reading/types.ts'
import { wordsOf } from '#domain/statement/anchor.ts'
import type { HopView, Mode, StatementLine } from '#domain/statement/view.ts'
import { rangeOf } from '../time.ts'
import type { TiedRow } from './rows.ts'

type Hop = { position: number; actor: string | null; source: string | null }

/** The hops as worded, each with the actor or source it was tied to when the chain was confirmed. */
export function hopsOf(chain: DraftHop[], hops: Hop[]): HopView[] {
  const tied = new Map(hops.map((hop) => [hop.position, hop]))
  return chain.map((hop, position) => ({
    name: hop.name,
    kind: hop.kind,
    actorId: tied.get(position)?.actor ?? null,
    sourceId: tied.get(position)?.source ?? null,
    speaksFor: hop.speaksFor ?? null,
    // A role that is part of the name (“Daressan officials”) would be said twice.
    role: hop.role && !hop.name.toLowerCase().includes(hop.role.toLowerCase()) ? hop.role : null,
  }))
}

/** A row of a statement, its report and its source. */
export type LineRow = Pick<
  TiedRow,
  | 'id'
  | 'anchor_start'
  | 'anchor_end'
  | 'exact'
  | 'content'
  | 'chain'
  | 'mode'
  | 'hedge'
  | 'language'
  | 'said_from'
  | 'said_to'
  | 'said_precision'
  | 'snapshot_number'
  | 'withdrawn'
  | 'report_id'
  | 'report_title'
  | 'report_language'
  | 'published_at'
  | 'published_precision'
  | 'source_id'
  | 'source_name'
> & { hops: Hop[] }

/** A tied statement as readers see it. */
export const lineOf = (row: LineRow): StatementLine => ({
  id: row.id,
  words: wordsOf(row.exact, row.anchor_start, row.content),
  language: row.language,
  mode: row.mode as Mode,
  hedge: row.hedge,
  chain: hopsOf(row.chain, row.hops),
  said: rangeOf(row.said_from, row.said_to, row.said_precision),
  anchor: { start: row.anchor_start, end: row.anchor_end },
  content: row.content,
  snapshotNumber: row.snapshot_number,
  report: {
    id: row.report_id,
    title: row.report_title,
    publishedAt: row.published_at?.toISOString() ?? null,
    publishedPrecision: row.published_precision as TimeRange['precision'],
    language: row.report_language,
    source: { id: row.source_id, name: row.source_name },
  },
  withdrawn: row.withdrawn,
})
