import 'server-only'
import { differencesOf, type Reported } from '#domain/figure/difference.ts'
import { linesOf } from '#domain/figure/lines.ts'
import { newestFirst } from '#domain/figure/newest.ts'
import type { DifferenceView, FigureView, ValueView } from '#domain/figure/view.ts'
import { publicationOf } from '#domain/report/publication.ts'
import type { StanceValue } from '#domain/statement/view.ts'
import { lineOf } from '../check/lines.ts'
import type { Cut, TiedRow } from '../check/rows.ts'
import { originRef } from '../check/view.ts'
import type { FigureEvidence } from './evidence.ts'
import { amountOf, asOfOf, type FigureRow, inForce, type LinkedClaim, type ValueRow } from './rows.ts'

/** Values set against each other; the oldest of more are in the table and the chart all the same. */
const COMPARED = 80

type Parts = Pick<FigureView, 'values' | 'lines' | 'differences'>

/** What is reported for a figure by the statements tied to its claims: values, lines by origin, differences. */
export function figureParts(
  row: FigureRow,
  claims: LinkedClaim[],
  all: FigureEvidence,
  cut: Cut = {},
): Parts {
  const own = new Set(claims.map(({ id }) => id))
  const ties = [...all.byClaim].filter(([id]) => own.has(id)).flatMap(([, evidence]) => evidence.rows)
  const stances = Map.groupBy(ties, ({ id }) => id)
  const found = inForce(row, cut).flatMap((value) => {
    const tied = statementOf(value, stances)
    return tied ? [{ value, tied }] : []
  })
  const { evidence, checked } = all.origins(found.map(({ tied }) => tied.id))
  const originsOf = Map.groupBy(
    checked.answer.origins.affirms.origins.flatMap(({ key, statements }) =>
      statements.map((id) => ({ id, key })),
    ),
    ({ id }) => id,
  )
  const keys = (id: string) => (originsOf.get(id) ?? []).map(({ key }) => key)
  const live = found.filter(({ tied }) => checked.live.has(tied.id))
  const views = found.map(({ value, tied }) =>
    valueView(row, value, tied, checked.live.has(tied.id), stances.get(tied.id) ?? []),
  )
  const byId = new Map(views.map((view) => [view.id, view]))
  const lines = linesOf(
    live.map(({ value, tied }) => {
      const { id, amount, at, statement } = byId.get(value.id)!
      return { id, amount, at, publishedAt: statement.report.publishedAt, origins: keys(tied.id) }
    }),
    row.unit,
  ).map((line) => ({ ...line, origins: line.origins.map((key) => originRef(key, evidence)) }))
  const lineOfValue = new Map(
    lines.flatMap(({ key, points }) =>
      points.flatMap(({ values }) => values.map((id) => [id, key] as const)),
    ),
  )
  const values = newestFirst(views.map((view) => ({ ...view, line: lineOfValue.get(view.id) ?? '' })))
  const reported = values.slice(0, COMPARED).map(
    (view): Reported => ({
      ...view,
      publishedAt: view.statement.report.publishedAt,
      origins: keys(view.statement.id),
      language: view.statement.language,
    }),
  )
  return { values, lines, differences: differenceViews(row, reported) }
}

/** The statement of a value, or what corrects it: a value stays with the passage it was read in. */
function statementOf(value: ValueRow, tied: Map<string, TiedRow[]>): TiedRow | undefined {
  const next = value.statement.correctedBy
  const ids = [
    value.statementId,
    ...next.map(({ id }) => id),
    ...next.flatMap(({ correctedBy }) => correctedBy.map(({ id }) => id)),
  ]
  return ids.map((id) => tied.get(id)?.[0]).find((row) => row !== undefined)
}

function valueView(
  figure: FigureRow,
  value: ValueRow,
  tied: TiedRow,
  live: boolean,
  ties: TiedRow[],
): ValueView {
  const statement = lineOf(tied)
  const asOf = asOfOf(value)
  const recorded = tied.recorded_at.toISOString()
  const published = publicationOf(statement.report)
  return {
    id: value.id,
    amount: amountOf(value, figure.unit),
    asOf,
    at: asOf ?? statement.said ?? published ?? { from: recorded, to: recorded, precision: 'instant' },
    dated: Boolean(asOf ?? statement.said),
    scope: value.scope,
    definition: value.definition,
    line: '',
    live,
    statement,
    stances: ties.map(({ claim_id, stance }) => ({ claimId: claim_id, value: stance as StanceValue })),
  }
}

/** Each pair that differs, with the editor's newest word on it. */
function differenceViews(row: FigureRow, values: Reported[]): DifferenceView[] {
  const decisions = new Map<string, FigureRow['differences'][number]>()
  for (const decision of row.differences) {
    const key = `${decision.a} ${decision.b}`
    if (!decisions.has(key)) decisions.set(key, decision)
  }
  return differencesOf(values).map((pair) => {
    const said = decisions.get(`${pair.a} ${pair.b}`)
    const decision = said?.type
      ? {
          type: said.type as DifferenceView['suggested'],
          reasons: said.reasons,
          byName: said.byName,
          at: said.at.toISOString(),
        }
      : null
    return { ...pair, decision }
  })
}
