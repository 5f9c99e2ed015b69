import type { AsyncLocalStorage } from 'node:async_hooks'
import pino from 'pino'

/** The request that is being answered (scripts/web/asked-answer.ts); jobs and commands answer none. */
function answering(): { request?: string } {
  const { [Symbol.for('onrecord.asked-answer')]: store } = globalThis as Record<symbol, unknown>
  const request = (store as AsyncLocalStorage<{ request: string }> | undefined)?.getStore()?.request
  return request ? { request } : {}
}

/**
 * Structured lines on standard output, each with the request it was written for. No password, token or address of a
 * person is ever logged (promise P3).
 */
export const log = pino({ level: process.env.LOG_LEVEL || 'info', base: null, mixin: answering })

/**
 * What may be logged of an error that nobody expected: its name and code. The message of one of the database's quotes what
 * was to be written (promise P3).
 */
export function faultOf(error: unknown): { fault: string; code?: string } {
  if (!(error instanceof Error)) return { fault: typeof error }
  const { name } = error
  const code = [error, error.cause].map((one) => (one as { code?: unknown } | undefined)?.code).find(isCode)
  return { fault: /^\w{1,60}$/.test(name) ? name : 'Error', ...(code ? { code } : {}) }
}

const isCode = (code: unknown): code is string => typeof code === 'string' && /^\w{1,60}$/.test(code)
