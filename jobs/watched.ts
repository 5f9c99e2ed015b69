import type { Step } from '#domain/report/waiting.ts'
import { readFileInWorker } from './file-in-worker.ts'
import type { World } from './world.ts'

/**
 * A world that says what is being done and can be stopped: a fetch ends at once, and once stopped nothing more is
 * kept (the store then throws the signal's reason). A reading that has begun is let run; its answer is thrown away.
 */
export function watched(outside: World, signal: AbortSignal, say: (step: Step) => void): World {
  return {
    fetchPage(url, options) {
      say('fetching')
      return outside.fetchPage(url, { ...options, signal })
    },
    async read(input) {
      signal.throwIfAborted()
      say('reading')
      return outside.read(input)
    },
    async readFile(input) {
      signal.throwIfAborted()
      say('reading')
      return (outside.readFile ?? readFileInWorker)(input)
    },
    store: {
      ...outside.store,
      async put(bytes) {
        signal.throwIfAborted()
        say('keeping')
        return outside.store.put(bytes)
      },
    },
  }
}
