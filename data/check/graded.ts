import 'server-only'
import { letterAt } from '#domain/check/admiralty.ts'
import type { ClaimStatement } from '#domain/claim/view.ts'
import { db } from '../db.ts'
import { gradesOf } from '../source/grades.ts'
import { rewordedNow } from './reworded.ts'
import type { Cut } from './rows.ts'

/**
 * Statements with the grade that their source had on the day each was published, as we knew it at the moment; those of
 * now also with whether their report has them in other words.
 */
export async function graded(
  statements: Omit<ClaimStatement, 'grade'>[],
  cut: Cut = {},
): Promise<ClaimStatement[]> {
  const sources = [...new Set(statements.map(({ report }) => report.source.id))]
  const now = !cut.recorded && !cut.published
  const [grades, reworded] = await Promise.all([
    gradesOf(db(), sources, cut),
    now
      ? rewordedNow(
          db(),
          statements.map(({ id }) => id),
        )
      : null,
  ])
  return statements.map((statement) => ({
    ...statement,
    ...(reworded?.has(statement.id) ? { reworded: reworded.get(statement.id) } : {}),
    grade: letterAt(grades.get(statement.report.source.id) ?? [], statement.report.publishedAt),
  }))
}
