import 'server-only'
import type { DraftHop, Span } from '#domain/reading/types.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { type Cut, fieldsThen, fieldThen } from '../history-cut.ts'
import type { BareRow } from './unpack.ts'

/** What the screens show of a tied statement beside what the cross-check needs. */
export type RowWords = {
  exact: string
  content: Span[]
  chain: DraftHop[]
  language: string
  said_from: Date | null
  said_to: Date | null
  said_precision: string | null
  snapshot_number: number
  report_title: string
  report_language: string
  published_precision: string
  source_name: string
}
export type TiedRow = BareRow & RowWords

/** What a query says of statements and of reports, as JSON: dates are text. */
export type Words = {
  said: (Pick<RowWords, 'exact' | 'content' | 'chain' | 'language' | 'said_precision' | 'snapshot_number'> & {
    id: string
    said_from: string | null
    said_to: string | null
  })[]
  told: (Pick<RowWords, 'report_title' | 'report_language' | 'published_precision'> & { id: string })[]
}

const { sql } = Prisma

/** SQL of the words of some statements. @param w SQL of a "from" named w that has their ids */
export const saidOf = (w: Prisma.Sql): Prisma.Sql => sql`(
  select coalesce(json_agg(json_build_object('id', s.id, 'exact', s.exact, 'content', s.content, 'chain', s.chain, 'language', s.language,
    'said_from', s.said_from, 'said_to', s.said_to, 'said_precision', s.said_precision, 'snapshot_number', n.number)), '[]')
  from ${w} join statement s on s.id = w.id join snapshot n on n.id = s.snapshot_id)`

/** SQL of the words of some reports, as they were at the moment. */
export function toldOf(w: Prisma.Sql, cut: Cut): Prisma.Sql {
  const field = (name: string, column: Prisma.Sql) => fieldThen(cut, sql`r.edits`, name, column)
  return sql`(
  select coalesce(json_agg(json_build_object('id', r.id, 'report_title', ${field('title', sql`r.title`)}, 'report_language', ${field('language', sql`r.language`)},
    'published_precision', ${field('publishedPrecision', sql`r.published_precision`)})), '[]')
  from (select r.*, ${fieldsThen('report', sql`r.id`, cut)} as edits from ${w} join report r on r.id = w.id offset 0) r)`
}

/** Rows with their words, and the names of their sources. One query. */
export async function withWords(
  tx: Tx,
  rows: BareRow[],
  sources: ReadonlyMap<string, { name: string }>,
  cut: Cut = {},
): Promise<TiedRow[]> {
  if (rows.length === 0) return []
  const ids = [...new Set(rows.map((row) => row.id))]
  const reports = [...new Set(rows.map((row) => row.report_id))]
  const [words] = await tx.$queryRaw<Words[]>`
    select ${saidOf(sql`unnest(${ids}::text[]) w (id)`)} as said, ${toldOf(sql`unnest(${reports}::text[]) w (id)`, cut)} as told`
  return worded(rows, words!, sources)
}

/** Rows, and what a query said of them, as one. */
export function worded(
  rows: BareRow[],
  { said, told }: Words,
  sources: ReadonlyMap<string, { name: string }>,
): TiedRow[] {
  const date = (at: string | null) => (at === null ? null : new Date(at))
  const [words, reports] = [
    new Map(said.map((row) => [row.id, row])),
    new Map(told.map((row) => [row.id, row])),
  ]
  return rows.map((row) => {
    const own = words.get(row.id)!
    return {
      ...reports.get(row.report_id)!,
      ...own,
      said_from: date(own.said_from),
      said_to: date(own.said_to),
      ...row,
      source_name: sources.get(row.source_id)?.name ?? row.source_id,
    }
  })
}
