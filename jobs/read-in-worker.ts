import type { ChildProcess } from 'node:child_process'
import path from 'node:path'
import type { Page, Reading, ReadingContext } from '#domain/reading/types.ts'
import type { Beside } from '#domain/report/beside.ts'
import type { Comparison } from '#domain/report/compare.ts'
import type { TextOf } from '#domain/report/sentences.ts'
import { addPart, type Part, type Request } from './reading-parts.ts'

export type ReadInput = (
  | {
      kind: 'html'
      bytes: Uint8Array
      url?: string
      contentType?: string
      /** looked for anywhere on the page, scripts and all */
      names?: string[]
    }
  | ({
      kind: 'text'
      text: string
      /** the report's text before, to be compared with this one, and the page's own headline for that */
      against?: TextOf
      headline?: string | null
      beside?: Beside
    } & ReadingContext)
) & {
  /** the page alone, nothing drafted: what waits is read when it is filed, under its corrected date and language */
  pageOnly?: true
}

export type ReadOutcome =
  | { page: Page; reading: Reading; comparison?: Comparison; shown?: string[] }
  | { error: 'too slow' | 'crashed'; detail: string }

export type ReaderSettings = {
  /** the worker's file; tests give their own */
  file?: string
  /** for one reading, the worker's start included when it is not warm */
  milliseconds?: number
  /** of JavaScript heap; a reading that needs more ends its worker */
  megabytes?: number
}

export type Reader = { read(input: ReadInput): Promise<ReadOutcome>; close(): void }

type Job = { input: ReadInput; done: (outcome: ReadOutcome) => void }

/**
 * Keeps one reading worker warm and gives it one text at a time, in order. A worker that crashes, runs out of memory or
 * takes too long is ended and the next reading starts a new one, so that no text can hold up this thread (promise I3).
 * The worker is a process of its own: a thread that passes its memory limit in one large step takes this process along
 * (V8 ends it all with "Reached heap limit", as found with one array of 160 MB under a limit of 512 MB).
 */
export function startReader(settings: ReaderSettings = {}): Reader {
  const { file = workerFile(), milliseconds = 20_000, megabytes = 512 } = settings
  const waiting: Job[] = []
  let current: Job | undefined
  let worker: ChildProcess | undefined
  let timer: NodeJS.Timeout | undefined

  const next = () => {
    current = waiting.shift()
    if (!current) return
    worker ??= start()
    hold(worker, true)
    timer = setTimeout(() => end('too slow', `not read in ${milliseconds} ms`), milliseconds)
    send(worker, current.input)
  }

  const answer = (outcome: ReadOutcome) => {
    const job = current
    clearTimeout(timer)
    current = undefined
    if (worker) hold(worker, false)
    job?.done(outcome)
    if (!current) next()
  }

  const end = (error: 'too slow' | 'crashed', detail: string) => {
    if (worker) discard(worker)
    worker = undefined
    answer({ error, detail })
  }

  const start = () => {
    const started = openWorker(file, megabytes)
    let outcome: ReadOutcome | undefined
    started.on('message', (part: Part) => {
      if (part !== 'end') {
        outcome = addPart(outcome, part)
        send(started, 'more')
        return
      }
      const whole = outcome ?? { error: 'crashed', detail: 'no answer' }
      outcome = undefined
      answer(whole)
    })
    started.on('error', (error) => end('crashed', error.message))
    started.on('exit', (code, signal) => end('crashed', signal ? `ended by ${signal}` : `exit code ${code}`))
    return started
  }

  return {
    read: (input) =>
      new Promise((done) => {
        waiting.push({ input, done })
        if (!current) next()
      }),
    close() {
      if (worker) discard(worker)
      worker = undefined
      clearTimeout(timer)
      for (const job of [current, ...waiting.splice(0)])
        job?.done({ error: 'crashed', detail: 'the reader was closed' })
      current = undefined
    },
  }
}

let shared: Reader | undefined

/** Reads in this process's shared worker; see startReader. Never throws for what a text does to the engine. */
export function readInWorker(input: ReadInput): Promise<ReadOutcome> {
  shared ??= startReader()
  return shared.read(input)
}

/** The worker runs from its source beside the application, not from a bundle. */
const workerFile = () => path.join(process.cwd(), 'jobs', 'reading-worker.ts')

function openWorker(file: string, megabytes: number): ChildProcess {
  // taken at run time, so that no bundler follows the file and makes its own of it
  const { fork } = process.getBuiltinModule('node:child_process')
  return fork(file, {
    execArgv: [`--max-old-space-size=${megabytes}`],
    // it needs no setting and no secret of ours
    env: { NODE_ENV: process.env.NODE_ENV, TZ: 'UTC' },
    // keeps bytes as bytes
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

const send = (worker: ChildProcess, request: Request) => {
  // a worker that is gone says so by its exit
  worker.send(request, () => undefined)
}

/** A busy worker keeps this process from ending, an idle one does not. */
function hold(worker: ChildProcess, busy: boolean) {
  if (busy) worker.ref()
  else worker.unref()
  if (busy) worker.channel?.ref()
  else worker.channel?.unref()
}

/** Ends a worker; what it still says is no answer to anything. */
function discard(worker: ChildProcess) {
  worker.removeAllListeners()
  worker.on('error', () => undefined)
  worker.kill('SIGKILL')
  hold(worker, false)
}
