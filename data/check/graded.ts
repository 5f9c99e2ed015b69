import 'server-only'
import { letterAt } from '#domain/check/admiralty.ts'
import type { ClaimStatement } from '#domain/claim/view.ts'
import { db } from '../db.ts'
import { gradesOf } from '../source/grades.ts'
import type { Cut } from './rows.ts'

/** Statements with the grade that their source had on the day each was published, as we knew it at the moment. */
export async function graded(
  statements: Omit<ClaimStatement, 'grade'>[],
  cut: Cut = {},
): Promise<ClaimStatement[]> {
  const sources = [...new Set(statements.map(({ report }) => report.source.id))]
  const grades = await gradesOf(db(), sources, cut)
  return statements.map((statement) => ({
    ...statement,
    grade: letterAt(grades.get(statement.report.source.id) ?? [], statement.report.publishedAt),
  }))
}
