import type { Problem } from '#domain/outcome.ts'

/** Problems as a program reads them: field and reason, and what the reason names. */
export const messagesOf = (problems: Problem[]): string =>
  problems
    .map(({ field, message, params }) => `${field}: ${message}${params ? ` ${JSON.stringify(params)}` : ''}`)
    .join('; ')
