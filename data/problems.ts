import 'server-only'
import type { z } from 'zod'
import type { Outcome } from '#domain/outcome.ts'

/** A schema's refusal as problems: the message of each issue is a key of messages/error. */
export const problems = (error: z.ZodError): Outcome<never> => ({
  kind: 'invalid',
  problems: error.issues.map((issue) => ({
    field: issue.path.join('.') || 'form',
    message: /^[a-z][A-Za-z]+$/.test(issue.message) ? issue.message : 'wrongShape',
  })),
})
