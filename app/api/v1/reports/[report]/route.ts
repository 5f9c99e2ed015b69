import { reportAnswer } from '#components/api/report.ts'
import { oneQuery } from '#domain/api/query.ts'
import { answers } from '../../../../api.ts'
import { readMerged, readReport } from '../../../../read.ts'

export { OPTIONS } from '../../../../api.ts'

/** A report with its newest text and its confirmed statements. */
export const GET = answers(oneQuery, async ({ to, id }) => {
  const into = await readMerged('report', id)
  const report = await readReport(into)
  if (!report) return { problem: 'not-found' }
  return into === id ? { body: reportAnswer(to, report) } : { moved: `/reports/${into}` }
})
