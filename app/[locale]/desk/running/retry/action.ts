'use server'
import { retry } from '#data/queue/retry.ts'
import type { RetryInput } from '#domain/queue/input.ts'
import { acting } from '../../../../session.ts'

/** Has a job that failed for good tried once more. */
export async function retryJob(input: RetryInput) {
  return retry(await acting(), input)
}
