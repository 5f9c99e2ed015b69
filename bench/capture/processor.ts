import fs from 'node:fs'
import path from 'node:path'

const TICKS_A_SECOND = 100

/** Seconds of processor that this process, its readers and the database in `folder` took so far; 0 where there is no /proc. */
export function processorOf(folder: string): { application: number; reader: number; database: number } {
  const lock = fs.readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8')
  const postmaster = Number(lock.split('\n')[0])
  const { user, system } = process.cpuUsage()
  const spent = { application: (user + system) / 1e6, reader: 0, database: 0 }
  const running = fs.existsSync('/proc') ? fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : []
  for (const pid of running) {
    const [parent, seconds, ended] = statOf(pid)
    // of connections that were closed meanwhile, their server knows
    if (Number(pid) === postmaster) spent.database += ended
    if (parent === process.pid) spent.reader += seconds
    if (parent === postmaster) spent.database += seconds
  }
  return spent
}

/** Of a process: its parent, its seconds, and those of its children that ended. One that ended itself has none. */
function statOf(pid: string): [parent: number, seconds: number, ended: number] {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const seconds = (at: number) => (Number(fields[at]) + Number(fields[at + 1])) / TICKS_A_SECOND
    return [Number(fields[1]), seconds(11), seconds(13)]
  } catch {
    return [0, 0, 0]
  }
}
