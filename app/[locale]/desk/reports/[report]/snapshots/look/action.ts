'use server'
import { accept } from '#data/accept.ts'
import { lookInput } from '#domain/report/input.ts'
import { lookNow } from '#jobs/look-again.ts'
import { evict } from '../../../../../../evict.ts'
import { acting } from '../../../../../../session.ts'

/** Looks at a report's page again, now. */
export async function lookAgain(input: { report: string }) {
  const viewer = await acting()
  const parsed = accept(viewer, 'report.look', lookInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { report } = parsed.value
  const outcome = await lookNow(viewer, report)
  if (outcome.kind === 'ok') await evict({ report })
  return outcome
}
