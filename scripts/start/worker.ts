import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'

/** Milliseconds until a worker that ended is started again: doubled each time, back to the first after a minute's work. */
const FIRST = 500
const LONGEST = 30_000
const WELL = 60_000
/** A stop waits so long for jobs that run; what has not ended by then, the queue gives to another worker. */
const PATIENCE = 28_000

/**
 * Keeps one worker process running: jobs must not slow the web, and what a job does to its process must not end it.
 * @returns what stops it: no new job is taken, and those that run are ended
 */
export function keepWorker(say: (line: string) => void, begin = startWorker): () => Promise<void> {
  let wait = FIRST
  let stopping = false
  let timer: NodeJS.Timeout | undefined
  let worker: ChildProcess | undefined

  const start = () => {
    const began = performance.now()
    const own = begin()
    worker = own
    const again = (how: string) => {
      // one that could not be started says so, and may or may not say that it ended
      if (worker !== own) return
      worker = undefined
      if (stopping) return
      wait = performance.now() - began > WELL ? FIRST : Math.min(wait * 2, LONGEST)
      say(`The worker ${how} and is started again in ${wait / 1000} s.`)
      timer = setTimeout(start, wait)
    }
    own.on('error', (error) => own.pid === undefined && again(`could not be started (${error.message})`))
    own.on('exit', (code, signal) => again(`ended (${signal ?? `exit code ${code}`})`))
  }
  start()
  return async () => {
    stopping = true
    clearTimeout(timer)
    if (worker) await stopWorker(worker)
  }
}

/** A worker process; it sends "working" when it is. */
export function startWorker(env: NodeJS.ProcessEnv = process.env): ChildProcess {
  return fork('scripts/start/worker-process.ts', { execArgv: ['--conditions=react-server'], env })
}

/** Lets a worker end what it has begun. */
export async function stopWorker(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return
  const ended = once(worker, 'exit')
  worker.kill('SIGTERM')
  const hard = setTimeout(() => worker.kill('SIGKILL'), PATIENCE)
  await ended
  clearTimeout(hard)
}
