/** Thrown when a command was called wrongly; the dispatcher says how to call it and exits with 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** True for a wrong call: ours, or an option that `parseArgs` does not know. */
export function isUsageError(error: unknown): error is Error {
  const code = (error as { code?: unknown } | null)?.code
  return error instanceof UsageError || (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS'))
}
