'use server'
import { fileReport } from '#jobs/file-report.ts'
import { evict } from '../../../../../evict.ts'
import { acting } from '../../../../../session.ts'

/** Files what was brought in, as the editor corrected it. */
export async function file(filing: object) {
  const outcome = await fileReport(await acting(), filing)
  if (outcome.kind !== 'ok') return outcome
  const { report } = outcome.value
  await evict({ report })
  return outcome
}
