import { Worker } from 'node:worker_threads'
import type { ReadInput, ReadOutcome } from './read-in-worker.ts'
import { type Part, partsOf, type Request } from './reading-parts.ts'

/** The worker's side: answers each input that comes in with `read`, part by part. What `read` throws is an answer too. */
export function answerInParts(read: (input: ReadInput) => ReadOutcome): void {
  let parts: Iterator<Part> | undefined
  endWithParent()
  process.on('message', (request: Request) => {
    if (request !== 'more') parts = partsOf(attempt(read, request))
    const part: Part = parts?.next().value ?? 'end'
    process.send?.(part)
  })
}

function attempt(read: (input: ReadInput) => ReadOutcome, input: ReadInput): ReadOutcome {
  try {
    return read(input)
  } catch (error) {
    return {
      error: 'crashed',
      detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    }
  }
}

/** A worker that is busy hears nothing of its parent's end, so a thread beside it looks once a second. */
function endWithParent() {
  const watch = `setInterval(() => { if (process.ppid !== ${process.ppid}) process.kill(process.pid, 'SIGKILL') }, 1000)`
  new Worker(watch, { eval: true }).unref()
}
