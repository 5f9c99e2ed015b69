import { z } from 'zod'
import { type Kind, kinds } from './kinds.ts'

/** Which failed job is to be tried again. */
export const retryInput = z.strictObject({
  kind: z.enum(Object.keys(kinds) as [Kind, ...Kind[]]),
  job: z.uuid(),
})
export type RetryInput = z.input<typeof retryInput>
