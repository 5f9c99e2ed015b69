import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { commandOf, identityOf, isRunning, stillRuns } from './processes.ts'

/**
 * Milliseconds until a server that ended is started again: at once first, as PostgreSQL itself does with a part of it that
 * ends, and twice as long after each start until one lived for a while. One that came up is waited for a second at most:
 * whoever waits for the record waits for as short as can be.
 */
const FIRST = 100
const LONGEST_AFTER_COMING_UP = 1000
const LONGEST = 10_000
const LIVED = 10_000
const STOPPING = 30_000

/**
 * Keeps a database server running: one that ends by itself (killed, out of memory) is begun again in the same place, where
 * it replays its log; every connection of the application is made anew when it is next used.
 * @param begin starts it in the same folder and on the same port; throws when it does not start, and leaves none running
 */
export function keepRunning(
  first: ChildProcess,
  begin: () => Promise<ChildProcess>,
  say: (line: string) => void,
): { stop: () => Promise<void> } {
  let child = first
  let stopping = false
  let starting: Promise<void> = Promise.resolve()
  let wake: () => void = () => undefined
  let wait = FIRST
  const watch = () => {
    const cameUp = performance.now()
    child.once('exit', (code, signal) => {
      if (stopping) return
      const lived = performance.now() - cameUp >= LIVED
      wait = lived ? FIRST : Math.min(wait, LONGEST_AFTER_COMING_UP)
      say(`The database ended (${signal ?? `exit code ${code}`}) and is started again.`)
      starting = again()
    })
  }
  const again = async () => {
    while (!stopping) {
      // what the dead server began ends a moment after it, and until then its memory is in use
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, wait)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      if (stopping) return
      wait = Math.min(wait * 2, LONGEST)
      try {
        child = await begin()
        return watch()
      } catch (error) {
        say(error instanceof Error ? error.message : String(error))
      }
    }
  }
  watch()
  return {
    stop: async () => {
      stopping = true
      wake()
      await starting
      await endServer(child)
    },
  }
}

export const ended = ({ exitCode, signalCode, pid }: ChildProcess) =>
  exitCode !== null || signalCode !== null || pid === undefined

/** Ends a server as PostgreSQL likes it best of the quick ways: open transactions are rolled back, files are left clean. */
export async function endServer(child: ChildProcess): Promise<void> {
  if (ended(child)) return
  const gone = once(child, 'exit')
  child.kill('SIGINT')
  await gone
}

/** By what a server says whose it is: PostgreSQL writes its command down where it writes its lock. */
export const STARTED_BY = 'onrecord.started_by'
export const startedByUs = () => `${STARTED_BY}=${identityOf(process.pid)}`

const lockOf = (cluster: string) => path.join(cluster, 'postmaster.pid')

/** The number and port that the lock names; null when the last server stopped as it should, or there was none. */
function locked(cluster: string): { pid: number; port: number } | null {
  try {
    // the file's lines: process, data folder, start, port
    const [pid, , , port] = fs.readFileSync(lockOf(cluster), 'utf8').split('\n')
    return { pid: Number(pid), port: Number(port) }
  } catch {
    return null
  }
}

/** The server that runs in a cluster's folder, by the lock file that it writes; null when none does. */
export function runningServer(cluster: string): { pid: number; port: number } | null {
  const lock = locked(cluster)
  if (!lock || !isRunning(lock.pid)) return null
  // A process number is given out again: only one that was told to serve this folder counts, where the system tells.
  return commandOf(lock.pid)?.includes(`-D ${cluster}`) === false ? null : lock
}

/**
 * Makes way for a start: a server whose starter was killed is stopped as its starter would have stopped it.
 * @throws when the starter of the folder's server still runs, also while that server is away: two of us may not write one
 *   record
 */
export async function clearOf(cluster: string): Promise<void> {
  const lock = locked(cluster)
  if (!lock) return
  const running = runningServer(cluster)
  const starter = starterOf(cluster)
  const inUse = (pid: string | number) =>
    new Error(
      `The data folder is in use by another OnRecord (process ${pid}). Stop it first, or set ONRECORD_DATA to another folder.`,
    )
  if (starter && stillRuns(starter)) throw inUse(starter.split('-', 1)[0]!)
  if (!running) return removeForeignLock(cluster)
  // one that does not say who started it, or that the system does not let us name, is nobody's to stop
  if (!starter || commandOf(running.pid) === null) throw inUse(running.pid)
  try {
    process.kill(running.pid, 'SIGINT')
  } catch {
    throw inUse(running.pid)
  }
  for (const end = Date.now() + STOPPING; runningServer(cluster)?.pid === running.pid; ) {
    if (Date.now() > end)
      throw new Error(
        `The database of an OnRecord that was killed still runs (process ${running.pid}) and does not stop. End it, then start again.`,
      )
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Who started the server that last held the folder's lock, from the command that it wrote down. */
function starterOf(cluster: string): string | null {
  try {
    const command = fs.readFileSync(path.join(cluster, 'postmaster.opts'), 'utf8')
    return new RegExp(`${STARTED_BY.replace('.', '\\.')}=(\\d+-\\w*)`).exec(command)?.[1] ?? null
  } catch {
    return null
  }
}

/**
 * PostgreSQL takes away a dead server's lock by itself, and waits for what that server began. But it takes another program
 * that has got the dead server's number for the server, for ever.
 */
export function removeForeignLock(cluster: string): void {
  const lock = locked(cluster)
  if (lock && isRunning(lock.pid) && !runningServer(cluster)) fs.rmSync(lockOf(cluster), { force: true })
}
