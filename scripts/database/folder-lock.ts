import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { identityOf } from './processes.ts'

/** Who has a data folder, or had it last: where process numbers mean what they say, and which process. */
export type Holder = {
  /** the machine since it was started, and the namespace of its processes */
  place: string
  /** of the machine's system, where that is seen whole: the same after it was started anew */
  machine?: string | undefined
  host: string
  process: string
  /** true while a server that another left is given time to end */
  clearing?: boolean
}
type Here = Pick<Holder, 'place' | 'machine' | 'host'>
export type Held = { release: () => void }

/**
 * PostgreSQL looks once a minute whether its lock is still its own, and stops at once when it is not (postmaster.c,
 * RecheckDataDirLockFile): so one that runs where we cannot see it ends, too.
 */
const LEAVE = 70_000
const BUSY = 5
const IO = 10
/** Reached from here, so that none is closed, and its lock let go, because nobody holds on to it. */
const open = new Set<DatabaseSync>()

/**
 * Takes a data folder for this program, for as long as it runs: by a lock of the operating system's, which is seen where
 * processes are not (in another container) and goes with the process, however that ends. Of the ways to ask for one, Node
 * has SQLite alone.
 * @param at.server the lock of the server in it, taken away where the program that left it cannot be seen
 * @throws when another program has it
 */
export async function holdFolder(
  folder: string,
  at: {
    server: string
    say: (line: string) => void
    here?: Here
    /** waits these milliseconds */
    wait?: (milliseconds: number) => Promise<unknown>
  },
): Promise<Held> {
  const { here = whereWeAre(), wait = (time) => new Promise((resolve) => setTimeout(resolve, time)) } = at
  const note = path.join(folder, 'in-use.json')
  const unlock = locked(path.join(folder, 'in-use.lock'), at.say)
  if (!unlock) throw inUse(noteIn(note), here.place)
  try {
    const mine: Holder = { ...here, process: identityOf(process.pid) }
    const last = noteIn(note)
    if (last && (last.clearing || (unseen(last, mine) && fs.existsSync(at.server)))) {
      at.say(`The data folder was left by an OnRecord on ${last.host}. Its database is given time to end.`)
      // written first: whoever finds this wait cut off begins it anew, as there is no lock any more that says so
      write(note, { ...mine, clearing: true })
      fs.rmSync(at.server, { force: true })
      await wait(LEAVE)
    }
    write(note, mine)
  } catch (error) {
    unlock()
    throw error
  }
  return {
    release: () => {
      // a server that did not end keeps its lock, and with it the word of where it runs
      if (!fs.existsSync(at.server)) fs.rmSync(note, { force: true })
      unlock()
    },
  }
}

/** Locks the file, which stays where it is: one that is taken away could be locked twice. @returns null when another has */
function locked(file: string, say: (line: string) => void): (() => void) | null {
  const database = new DatabaseSync(file, { timeout: 0 })
  const close = () => {
    open.delete(database)
    if (database.isOpen) database.close()
  }
  try {
    // something is written, though it is never kept: a file that may only be read would be locked for nobody
    database.exec('pragma journal_mode = memory; begin exclusive; pragma user_version = 1')
  } catch (error) {
    close()
    const code = ((error as { errcode?: number }).errcode ?? 0) & 255
    if (code === BUSY) return null
    if (code !== IO) throw error
    say(`${file} cannot be locked here (${(error as Error).message}): see that one OnRecord alone uses it.`)
    return () => undefined
  }
  open.add(database)
  return close
}

const inUse = (by: Holder | null, here: string) => {
  const who = by && ` (process ${by.process.split('-', 1)[0]}${by.place === here ? '' : ` on ${by.host}`})`
  return new Error(
    `The data folder is in use by another OnRecord${who ?? ''}. Stop it first, or set ONRECORD_DATA to another folder.`,
  )
}

/** Whether a server that the last holder left may run unseen. What was begun again, machine or container, left none. */
function unseen(last: Holder, mine: Holder): boolean {
  if (last.place === mine.place) return false
  if (mine.machine && last.machine === mine.machine) return false
  return last.host !== mine.host || bootOf(last) !== bootOf(mine)
}

const bootOf = ({ place }: Holder) => place.split(' ', 1)[0]

/** What the note says; one that cannot be read may have been anybody's. */
function noteIn(note: string): Holder | null {
  try {
    const {
      place = '',
      machine,
      host = '?',
      process = '?',
      clearing,
    } = JSON.parse(fs.readFileSync(note, 'utf8'))
    return { place, machine, host, process, clearing }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    return { place: '', host: '?', process: '?' }
  }
}

function write(note: string, holder: Holder): void {
  fs.writeFileSync(`${note}.new`, JSON.stringify(holder), { mode: 0o600, flush: true })
  fs.renameSync(`${note}.new`, note)
}

/** The kernel's own number of the namespace that a machine begins with (PROC_PID_INIT_INO): no container's. */
const WHOLE_MACHINE = 'pid:[4026531836]'

/** Where this process is: numbers of processes mean the same to all who have one place. */
function whereWeAre(): Here {
  const host = os.hostname()
  try {
    const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const namespace = fs.readlinkSync('/proc/self/ns/pid')
    // a container may share its image's number with others
    const machine = namespace === WHOLE_MACHINE ? read('/etc/machine-id') : undefined
    return { place: `${boot} ${namespace}`, host, machine }
  } catch {
    return { place: host, host } // no such system: one place for each machine
  }
}

function read(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8').trim() || undefined
  } catch {
    return undefined
  }
}
