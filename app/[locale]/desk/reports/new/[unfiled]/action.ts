'use server'
import { after } from 'next/server'
import { fileReport } from '#jobs/file-report.ts'
import { readSecond } from '#jobs/second-reading.ts'
import { evict } from '../../../../../evict.ts'
import { acting } from '../../../../../session.ts'

/** Files what was brought in, as the editor corrected it. The second reader, if there is one, reads after the answer. */
export async function file(filing: object) {
  const outcome = await fileReport(await acting(), filing)
  if (outcome.kind !== 'ok') return outcome
  const { report } = outcome.value
  after(() => readSecond(report))
  await evict({ report })
  return outcome
}
