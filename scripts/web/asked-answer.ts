import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * What a page's action asks of the answer that it is part of: the framework lets it set neither status nor headers. And
 * what it keeps for the page that is rendered after it.
 */
export type AskedAnswer = {
  status?: number
  headers: Record<string, string>
  kept?: unknown
  /** the request's own name: lines of the log that are written while it is answered carry it */
  request: string
}

/** Where the application finds it: bundles share no module with this server, only the process. */
export const ASKED_ANSWER = Symbol.for('onrecord.asked-answer')

const store = new AsyncLocalStorage<AskedAnswer>()
Object.assign(globalThis, { [ASKED_ANSWER]: store })

/** Handles a request in the reach of an answer that may be asked for. @param request its name (requests.ts) */
export function withAskedAnswer<T>(request: string, work: (asked: AskedAnswer) => T): T {
  const asked: AskedAnswer = { headers: {}, request }
  return store.run(asked, () => work(asked))
}
