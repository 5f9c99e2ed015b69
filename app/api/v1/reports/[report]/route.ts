import { reportAnswer } from '#components/api/report.ts'
import { oneQuery } from '#domain/api/query.ts'
import { answers } from '../../../../api.ts'
import { readMerged, readReport, readRereading } from '../../../../read.ts'

export { OPTIONS } from '../../../../api.ts'

/** A report with its newest text, its confirmed statements, and how its words changed. */
export const GET = answers(oneQuery, async ({ to, id }) => {
  const into = await readMerged('report', id)
  const report = await readReport(into)
  if (!report) return { problem: 'not-found' }
  if (into !== id) return { moved: `/reports/${into}` }
  return { body: reportAnswer(to, report, await readRereading(into)) }
})
