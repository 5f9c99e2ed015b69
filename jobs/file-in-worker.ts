import path from 'node:path'
import type { Unpacked } from '#domain/reading/file/came.ts'
import type { FileInput } from './file/read-file.ts'

export type FileOutcome = Unpacked | { error: 'too slow' | 'crashed'; detail: string }
export type FileSettings = { file?: string; milliseconds?: number; megabytes?: number }

let last: Promise<unknown> = Promise.resolve()

/**
 * Reads a file in a process of its own that is ended with it, one file at a time: what a file does to its reader, to its
 * memory or to its time stays with that file (promises I3, F5). Never throws for what a file holds.
 */
export function readFileInWorker(input: FileInput, settings: FileSettings = {}): Promise<FileOutcome> {
  const own = last.then(() => once(input, settings))
  last = own
  return own
}

function once(input: FileInput, settings: FileSettings): Promise<FileOutcome> {
  const {
    file = path.join(process.cwd(), 'jobs', 'file-worker.ts'),
    milliseconds = 30_000,
    megabytes = 512,
  } = settings
  // taken at run time, so that no bundler follows the file and makes its own of it
  const { fork } = process.getBuiltinModule('node:child_process')
  return new Promise((done) => {
    const worker = fork(file, {
      execArgv: [`--max-old-space-size=${megabytes}`],
      // it needs no setting and no secret of ours
      env: { NODE_ENV: process.env.NODE_ENV, TZ: 'UTC' },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const end = (outcome: FileOutcome) => {
      clearTimeout(timer)
      worker.removeAllListeners()
      worker.on('error', () => undefined)
      worker.kill('SIGKILL')
      done(outcome)
    }
    const timer = setTimeout(
      () => end({ error: 'too slow', detail: `not read in ${milliseconds} ms` }),
      milliseconds,
    )
    worker.on('message', (outcome: FileOutcome) => end(outcome))
    worker.on('error', (error) => end({ error: 'crashed', detail: error.message }))
    worker.on('exit', (code, signal) =>
      end({ error: 'crashed', detail: signal ? `ended by ${signal}` : `exit code ${code}` }),
    )
    worker.send(input, () => undefined)
  })
}
