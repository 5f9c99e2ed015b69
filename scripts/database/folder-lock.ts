import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Holder, holderIn } from './folder-holder.ts'
import { identityOf, stillRuns } from './processes.ts'

export type Held = { release: () => Promise<void> }
export type Pace = {
  /** milliseconds between two beats */
  beat: number
  /** how long a holder elsewhere is watched before it is taken for gone */
  watch: number
  /** how long a server that such a holder may have left is given to find its lock gone */
  leave: number
}
/**
 * PostgreSQL looks once a minute whether its lock is still its own, and stops at once when it is not (postmaster.c,
 * RecheckDataDirLockFile): so one that runs where we cannot see it ends, too.
 */
const usual: Pace = { beat: 2000, watch: 10_000, leave: 70_000 }

const NAME = 'in-use.json'
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * Takes a data folder for this program, for as long as it runs.
 * @param at.lost called when another has taken it meanwhile, as after this program was held still (a paused container)
 * @param at.server the lock of the server in it, taken away where the program that left it cannot be seen
 * @throws when another program has it
 */
export async function holdFolder(
  folder: string,
  at: {
    lost: (by: string) => void
    server: string
    say?: (line: string) => void
    pace?: Pace
    here?: string
  },
): Promise<Held> {
  const file = path.join(folder, NAME)
  const { pace = usual, here = placeOf() } = at
  const mine = {
    id: randomUUID(),
    place: here,
    host: os.hostname(),
    process: identityOf(process.pid),
    beat: 0,
  }
  for (;;) {
    if (written(file, mine)) break
    const there = holderIn(file)
    if (there === null) continue
    if (await isThere(there, file, here, pace)) throw inUse(there, here)
    if (!takeAway(file, there)) continue
    // a machine that was started anew has no process of before; a container of the same name neither
    if (there.place === here || there.host === mine.host || !fs.existsSync(at.server)) continue
    at.say?.(`The data folder was left by an OnRecord on ${there.host}. Its database is given time to end.`)
    fs.rmSync(at.server, { force: true })
    const until = Date.now() + pace.leave
    // held meanwhile, so that a third one finds it taken
    if (!written(file, mine)) continue
    const held = beating(file, mine, pace.beat, at.lost)
    while (Date.now() < until) await wait(Math.min(pace.beat, 1000))
    return held
  }
  return beating(file, mine, pace.beat, at.lost)
}

const inUse = ({ host, place, process: identity }: Holder, here: string) =>
  new Error(
    `The data folder is in use by another OnRecord (process ${identity.split('-', 1)[0]}${place === here ? '' : ` on ${host}`}). Stop it first, or set ONRECORD_DATA to another folder.`,
  )

/** Makes the file, whole, unless there is one. */
function written(file: string, mine: Holder): boolean {
  const own = `${file}.${mine.id}`
  fs.writeFileSync(own, JSON.stringify(mine), { mode: 0o600 })
  const made = (by: () => void): boolean => {
    try {
      by()
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
      throw error
    }
  }
  try {
    return made(() => fs.linkSync(own, file))
  } catch {
    // a file system without links: no less one's alone, and for a moment not whole
    return made(() => fs.copyFileSync(own, file, fs.constants.COPYFILE_EXCL))
  } finally {
    fs.rmSync(own, { force: true })
  }
}

async function isThere(there: Holder, file: string, here: string, pace: Pace): Promise<boolean> {
  if (there.place === here) return stillRuns(there.process)
  for (const until = Date.now() + pace.watch; Date.now() < until; ) {
    await wait(Math.min(pace.beat / 2, pace.watch / 4))
    const now = holderIn(file)
    if (now === null) return false
    if (now.id !== there.id || now.beat !== there.beat) return true
  }
  return false
}

/** Takes the file away if it still names who was found to be gone: of two who do, one does. */
function takeAway(file: string, gone: Holder): boolean {
  const aside = `${file}.${randomUUID()}`
  try {
    fs.renameSync(file, aside)
  } catch {
    return false
  }
  const taken = holderIn(aside)
  const isIt = taken?.id === gone.id
  // somebody was quicker, and it is theirs: they find it again where they left it
  if (!isIt && taken) written(file, taken)
  fs.rmSync(aside, { force: true })
  return isIt
}

/** Beats in a thread of its own: what holds this program up for a minute must not look like its end. */
function beating(file: string, mine: Holder, beat: number, lost: (by: string) => void): Held {
  const worker = new Worker(new URL('./folder-beat.ts', import.meta.url), {
    workerData: { file, mine, beat },
  })
  worker.on('message', lost)
  worker.unref()
  return {
    release: async () => {
      await worker.terminate()
      if (holderIn(file)?.id === mine.id) fs.rmSync(file, { force: true })
    },
  }
}

/** Where this process is: numbers of processes mean the same to all who answer this alike. */
function placeOf(): string {
  try {
    const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot} ${fs.readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return os.hostname() // no such system: one place for each machine
  }
}
