import 'server-only'
import { weightiest } from '#domain/inbox/rank.ts'
import { without, wouldChange } from '#domain/inbox/would-change.ts'
import { ownText } from '#domain/report/own-text.ts'
import { Prisma } from '#prisma/client/client.ts'
import { bareEvidenceOf } from '../../check/evidence.ts'
import { factsOf } from '../../claim/moved.ts'
import type { Tx } from '../../db.ts'
import { REWORDING_WAITS } from '../../report/changes.ts'
import type { Kind } from '../kind.ts'
import { reportsOfStatements } from '../reports-of.ts'
import { carryingTexts, textRoots } from '../text-roots.ts'

type Row = {
  id: string
  title: string
  language: string
  source: string
  count: number
  at: Date
  merged: boolean
  stamp: string
}

/**
 * A report whose newest snapshot words confirmed passages otherwise. Deciding on each settles it; weighed as if all of
 * them were withdrawn.
 */
export const rewording: Kind = {
  name: 'rewording',
  canSetAside: false,
  everything: Prisma.sql`select distinct 'report', n.report_id from rewording w join snapshot n on n.id = w.snapshot_id`,
  async touched(tx, noted) {
    const own = await reportsOfStatements(tx, noted)
    return [...new Set([...own, ...(await carryingTexts(tx, noted.of('reliance'), noted.of('report')))])]
  },
  path: (id) => `/desk/reports/${id}/snapshots`,
  async waiting(tx, ids) {
    const rows = await tx.$queryRaw<Row[]>`
      select r.id, r.title, r.language, r.source_id as source, count(*)::int as count, max(w.at) as at, merged_into('report', r.id) <> r.id as merged,
        md5(string_agg(w.statement_id || ' ' || w.snapshot_id, ',' order by w.statement_id, w.snapshot_id)) as stamp
      from rewording w join snapshot n on n.id = w.snapshot_id join statement s on s.id = w.statement_id join report r on r.id = n.report_id
      where r.id = any(${ids}::text[]) and ${REWORDING_WAITS} group by r.id`
    const roots = await textRoots(
      tx,
      rows.map(({ id }) => id),
    )
    return rows.map(({ id, title, language, source, count, at, merged, stamp }) => ({
      ...{ id, title, language, source, stamp, since: at, report: id, text: roots.get(id) ?? null },
      effect: { does: 'evidence' as const },
      says: { count },
      path: ownText(id, merged, '/snapshots'),
    }))
  },
  async weigh(tx, ids) {
    const tied = await tiedTo(tx, ids)
    const evidence = await bareEvidenceOf(tx, await factsOf(tx, [...new Set(tied.map(({ claim }) => claim))]))
    return new Map(
      ids.map((id) => {
        const own = Map.groupBy(
          tied.filter(({ report }) => report === id),
          ({ claim }) => claim,
        )
        const weights = [...own].flatMap(([claim, rows]) => {
          const input = evidence.get(claim)?.case
          if (!input) return []
          const gone = new Set(rows.map(({ statement }) => statement))
          return [{ effect: wouldChange(input, without(input, gone)), sure: false, claim }]
        })
        return [id, weightiest(weights) ?? { effect: { does: 'nothing' as const }, sure: true, claim: null }]
      }),
    )
  },
}

type Tied = { report: string; statement: string; claim: string }

/** The statements whose passages changed, with the claims they bear on, each as what it is merged into. */
const tiedTo = (tx: Tx, reports: string[]): Promise<Tied[]> => tx.$queryRaw<Tied[]>`
  select distinct n.report_id as report, s.id as statement, merged_into('claim', t.claim_id) as claim
  from rewording w join snapshot n on n.id = w.snapshot_id join statement s on s.id = w.statement_id
  join stance t on t.statement_id = s.id and t.superseded_by_id is null and t.value is not null
  where n.report_id = any(${reports}::text[]) and ${REWORDING_WAITS} order by 1, 3, 2 limit 2000`
