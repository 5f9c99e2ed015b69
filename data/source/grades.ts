import 'server-only'
import type { DatedGrade } from '#domain/check/admiralty.ts'
import type { Grade } from '#domain/source/view.ts'
import type { Cut } from '../check/rows.ts'
import type { Tx } from '../db.ts'

/** Far more than anybody grades by hand, so that a page has an end. */
const LIMIT = 20_000

type Row = { source_id: string; grade: string; valid_from: string; at: Date }

/** The dated grades of some sources, as they were entered by the moment; sources without one are absent. One query. */
export async function gradesOf(tx: Tx, sources: string[], cut: Cut = {}): Promise<Map<string, DatedGrade[]>> {
  if (sources.length === 0) return new Map()
  const rows = await tx.$queryRaw<Row[]>`
    select source_id, grade, to_char(valid_from, 'YYYY-MM-DD') as valid_from, at from reliability
    where source_id = any(${sources}::text[]) and (${cut.recorded ?? null}::timestamptz is null or at <= ${cut.recorded ?? null}::timestamptz)
    order by source_id, valid_from, at, id limit ${LIMIT}`
  const dated = rows.map((row) => ({
    source: row.source_id,
    grade: { grade: row.grade as Grade, from: row.valid_from, at: row.at.toISOString() },
  }))
  return new Map(
    [...Map.groupBy(dated, ({ source }) => source)].map(([id, all]) => [id, all.map(({ grade }) => grade)]),
  )
}
