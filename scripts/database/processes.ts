import { execFileSync } from 'node:child_process'
import fs from 'node:fs'

/** What tells a running process from a later one that was given its number: the number, and when it began. */
export const identityOf = (pid: number): string => `${pid}-${beganAt(pid)}`

/** Whether the process that an identity names still runs. */
export function stillRuns(identity: string): boolean {
  const pid = Number(identity.split('-', 1)[0])
  return isRunning(pid) && identityOf(pid) === identity
}

export function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The words of a process's command, or null where the system does not tell (Windows) or the process has ended. */
export function commandOf(pid: number): string | null {
  return read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim() ?? asked('command=', pid)
}

/** When a process began, as the system writes it; '' where it does not tell. */
function beganAt(pid: number): string {
  const stat = read(`/proc/${pid}/stat`)
  // the program's name stands in parentheses and may hold anything: fields are counted from its end (proc(5): the 22nd)
  if (stat) return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  return (asked('lstart=', pid) ?? '').replace(/\W+/g, '')
}

function read(file: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return null // no such process, or no such system
  }
}

function asked(what: string, pid: number): string | null {
  if (fs.existsSync('/proc/self/stat')) return null
  try {
    const stdio = ['ignore', 'pipe', 'ignore'] as ['ignore', 'pipe', 'ignore']
    return execFileSync('ps', ['-ww', '-o', what, '-p', String(pid)], { encoding: 'utf8', stdio }).trim()
  } catch {
    return null
  }
}
