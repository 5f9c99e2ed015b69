import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'

/** Milliseconds until a server that ended is started again: doubled while it does not start. */
const FIRST = 100
const LONGEST = 10_000
const STOPPING = 30_000

/**
 * Keeps a database server running: one that ends by itself (killed, out of memory) is begun again in the same place, where
 * it replays its log; every connection of the application is made anew when it is next used.
 * @param begin starts it in the same folder and on the same port; throws when it does not start
 */
export function keepRunning(
  first: ChildProcess,
  begin: () => Promise<ChildProcess>,
  say: (line: string) => void,
): { stop: () => Promise<void> } {
  let child = first
  let stopping = false
  let starting: Promise<void> = Promise.resolve()
  const watch = () => {
    child.once('exit', (code, signal) => {
      if (stopping) return
      say(`The database ended (${signal ?? `exit code ${code}`}) and is started again.`)
      starting = again()
    })
  }
  const again = async () => {
    for (let wait = FIRST; !stopping; wait = Math.min(wait * 2, LONGEST)) {
      // what the dead server began ends a moment after it, and until then its memory is in use
      await new Promise((resolve) => setTimeout(resolve, wait))
      if (stopping) return
      try {
        child = await begin()
        if (!ended(child)) return watch()
      } catch (error) {
        say(error instanceof Error ? error.message : String(error))
      }
    }
  }
  watch()
  return {
    stop: async () => {
      stopping = true
      await starting
      if (ended(child)) return
      const gone = once(child, 'exit')
      // SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, files are left clean.
      child.kill('SIGINT')
      await gone
    },
  }
}

const ended = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null

/** The server that runs in a cluster's folder, by the lock file that it writes; null when none does. */
export function runningServer(cluster: string): { pid: number; port: number } | null {
  const lock = path.join(cluster, 'postmaster.pid')
  if (!fs.existsSync(lock)) return null
  // the file's lines: process, data folder, start, port
  const [pid, , , port] = fs.readFileSync(lock, 'utf8').split('\n')
  // a process number is given out again: only a server counts
  return commandOf(Number(pid))?.includes('postgres') ? { pid: Number(pid), port: Number(port) } : null
}

/** Writes down who started the server, so that a later start can tell one in use from one that was left behind. */
export function noteStarter(cluster: string): void {
  fs.writeFileSync(starterFile(cluster), `${process.pid} ${beganAt(process.pid)}`, { mode: 0o600 })
}

/**
 * Makes way for a start: a server whose starter was killed is stopped as its starter would have stopped it.
 * @throws when its starter still runs: two of us may not write one record
 */
export async function clearOf(cluster: string): Promise<void> {
  const running = runningServer(cluster)
  if (!running) return removeForeignLock(cluster)
  const starter = fs.existsSync(starterFile(cluster)) ? fs.readFileSync(starterFile(cluster), 'utf8') : ''
  const [pid = '', began] = starter.split(' ')
  if (!pid || (commandOf(Number(pid)) !== null && String(beganAt(Number(pid))) === began))
    throw new Error(
      `The data folder is in use by another OnRecord (process ${pid || running.pid}). Stop it first, or set ONRECORD_DATA to another folder.`,
    )
  process.kill(running.pid, 'SIGINT')
  for (const end = Date.now() + STOPPING; runningServer(cluster)?.pid === running.pid; ) {
    if (Date.now() > end)
      throw new Error(
        `The database of an OnRecord that was killed still runs (process ${running.pid}) and does not stop. End it, then start again.`,
      )
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/**
 * PostgreSQL takes away a dead server's lock by itself, and waits for what that server began. But it takes another program
 * that has got the dead server's number for the server, for ever.
 */
function removeForeignLock(cluster: string): void {
  const lock = path.join(cluster, 'postmaster.pid')
  if (!fs.existsSync(lock)) return
  if (commandOf(Number(fs.readFileSync(lock, 'utf8').split('\n')[0])) !== null) fs.rmSync(lock)
}

const starterFile = (cluster: string) => path.join(path.dirname(cluster), 'postgres-started-by')

/** The name of a process's program, "postgres" where the system does not tell, null when no such process runs. */
function commandOf(pid: number): string | null {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null
  }
  const file = `/proc/${pid}/comm`
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : 'postgres'
}

/** When a process began, in the system's ticks: tells two apart that had one number. 0 where the system does not tell. */
function beganAt(pid: number): number {
  const file = `/proc/${pid}/stat`
  if (!fs.existsSync(file)) return 0
  // the program's name stands in parentheses and may hold anything: fields are counted from its end (proc(5): 22nd)
  const stat = fs.readFileSync(file, 'utf8')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19])
}
