import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { isStrict } from '#domain/figure/strict.ts'
import type { FigureLine } from '#domain/figure/view.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { SECOND_READER } from '#domain/reading/second/version.ts'
import type { Bound, DraftFigure } from '#domain/reading/types.ts'
import { db } from '../db.ts'
import { figuresOfClaims } from './read.ts'

/** A number that the reader found in a statement of a claim, not yet a value of any figure. */
export type FoundFigure = {
  statement: string
  /** where it stands in the text, in code points */
  start: number
  words: string
  language: string
  value: string
  to: string | null
  bound: Bound
  strict: boolean
  unit: string | null
  of: string | null
}

type Row = {
  id: string
  language: string
  anchor_start: number
  anchor_end: number
  figures: DraftFigure[] | null
  text: string
  kept: string[]
}

/** What the reader's newest reading found inside the statements tied to a claim; those that are values already are left out. */
export async function foundFigures(viewer: Viewer, claimId: string): Promise<Outcome<FoundFigure[]>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const rows = await db().$queryRaw<Row[]>`
    select s.id, s.language, s.anchor_start, s.anchor_end, n.text,
      (select r.found -> 'figures' from reading r where r.snapshot_id = s.snapshot_id and r.reader_version not like ${`${SECOND_READER}%`}
        order by r.at desc limit 1) as figures,
      array(select v.value::text from figure_value v where v.statement_id = s.id and not exists (select 1 from figure_value c where c.corrects_id = v.id)
        and not exists (select 1 from figure_value_withdrawal w where w.value_id = v.id)) as kept
    from stance t join statement s on s.id = t.statement_id join snapshot n on n.id = s.snapshot_id
    where t.claim_id = ${claimId} and t.superseded_by_id is null and t.value is not null
      and (select c.state from confirmation c where c.statement_id = s.id order by c.number desc limit 1) = 'confirmed'
    order by n.report_id, s.anchor_start limit 200`
  return ok(
    rows.flatMap((row) => {
      const inside = (row.figures ?? []).filter(
        ({ span: [from, to] }) => from >= row.anchor_start && to <= row.anchor_end,
      )
      const points = inside.length > 0 ? Array.from(row.text) : []
      const kept = new Set(row.kept.map(Number))
      return inside
        .filter(({ value }) => !kept.has(value))
        .map(({ value, to, bound, unit, of, span }): FoundFigure => {
          const words = points.slice(...span).join('')
          return {
            statement: row.id,
            start: span[0],
            words,
            language: row.language,
            value: plain(value),
            to: to === undefined ? null : plain(to),
            bound,
            strict: (bound === 'at least' || bound === 'at most') && isStrict(words),
            unit,
            of,
          }
        })
    }),
  )
}

/** What a claim's desk page shows of figures: its own, and what was found in its statements. Nothing to those it is not for. */
export async function claimFigures(
  viewer: Viewer,
  claimId: string,
): Promise<{ figures: FigureLine[]; found: FoundFigure[] }> {
  const [figures, found] = await Promise.all([
    figuresOfClaims(viewer, [claimId]),
    foundFigures(viewer, claimId),
  ])
  return {
    figures: figures.kind === 'ok' ? figures.value : [],
    found: found.kind === 'ok' ? found.value : [],
  }
}

/** A double as decimals without exponent. */
const plain = (value: number): string =>
  value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 12 })
