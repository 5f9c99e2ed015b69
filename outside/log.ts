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
