import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import { retryInput } from '#domain/queue/input.ts'
import { accept } from '../accept.ts'
import { retryJob } from './enqueue.ts'

/** Has a failed job tried once more. One that is not there, or has not failed, is missing. */
export async function retry(viewer: Viewer, input: unknown): Promise<Outcome<null>> {
  const parsed = accept(viewer, 'running.write', retryInput, input)
  if (parsed.kind !== 'ok') return parsed
  return (await retryJob(parsed.value.kind, parsed.value.job)) ? ok(null) : missing
}
