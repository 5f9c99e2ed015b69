import 'server-only'
import { restsOn } from '#domain/check/rests-on.ts'
import type { CrossCheckCase } from '#domain/check/types.ts'
import { restedOf } from '../check/case.ts'
import { type Evidence, evidenceOf } from '../check/evidence.ts'
import { relianceRows } from '../check/reliance-rows.ts'
import type { Cut, TiedRow } from '../check/rows.ts'
import { type Checked, checked } from '../check/view.ts'
import type { Tx } from '../db.ts'
import type { LinkedClaim } from './rows.ts'

export type FigureEvidence = {
  /** every statement tied to one of the claims, by id */
  rows: Map<string, TiedRow>
  byClaim: Map<string, Evidence>
  /** where the values of some of these statements entered the record, whatever side the statements take */
  origins: (statements: readonly string[]) => { evidence: Evidence; checked: Checked }
}

/** All that bears on the claims of some figures, and where its values come from. Six queries. */
export async function figureEvidence(tx: Tx, claims: LinkedClaim[], cut: Cut = {}): Promise<FigureEvidence> {
  const byClaim = await evidenceOf(tx, [...new Map(claims.map((claim) => [claim.id, claim])).values()], cut)
  const all = [...byClaim.values()]
  const rows = new Map(all.flatMap((evidence) => evidence.rows.map((row) => [row.id, row] as const)))
  const reports = [...new Set([...rows.values()].map((row) => row.report_id))]
  const reliances = rows.size > 0 ? await relianceRows(tx, [...rows.keys()], reports, cut) : []
  return { rows, byClaim, origins }

  function origins(statements: readonly string[]) {
    const bearing = statements.flatMap((id) => rows.get(id) ?? [])
    const among = restsOn(
      bearing.map((row) => ({
        id: row.id,
        report: row.report_id,
        source: row.source_id,
        day: row.published_at?.toISOString().slice(0, 10) ?? null,
        stance: 'affirms',
        anchor: [row.anchor_start, row.anchor_end],
      })),
      reliances.map(restedOf),
    )
    const evidence = merged(all, rows, among)
    return { evidence, checked: checked(evidence) }
  }
}

type Reliances = CrossCheckCase['reliances']

/**
 * The cases of several claims as one, in which every statement says the same: what it says of the figure. What a value
 * rests on may be tied to another of the claims, or be no value itself: it takes the place of a stand-in for its source.
 */
function merged(all: Evidence[], rows: Map<string, TiedRow>, among: Reliances): Evidence {
  const once = <T>(of: (input: CrossCheckCase) => readonly T[], key: (one: T) => string): T[] => [
    ...new Map(all.flatMap((evidence) => of(evidence.case)).map((one) => [key(one), one])).values(),
  ]
  const byId = (one: { id: string }) => one.id
  const found = [
    ...once(
      (input) => input.reliances,
      (one) => JSON.stringify(one),
    ),
    ...among,
  ]
  const captured = new Set(
    found.flatMap(({ from, to }) => (to ? [`${from} ${rows.get(to)?.source_id}`] : [])),
  )
  return {
    case: {
      id: 'figure',
      claim: { id: 'figure', kind: 'figure' },
      sources: once((input) => input.sources, byId),
      actors: once((input) => input.actors, byId),
      reports: once((input) => input.reports, byId),
      statements: once((input) => input.statements, byId).map((one) => ({ ...one, stance: 'affirms' })),
      reliances: found.filter(({ from, to, toSource }) => to || !captured.has(`${from} ${toSource}`)),
      verdicts: once(
        (input) => input.verdicts ?? [],
        (one) => `${one.a}|${one.b}`,
      ),
    },
    rows: [...rows.values()],
    actors: new Map(all.flatMap((evidence) => [...evidence.actors])),
    sources: new Map(all.flatMap((evidence) => [...evidence.sources])),
  }
}
