import path from 'node:path'
import { parseArgs } from 'node:util'
import { system } from '#domain/access/viewer.ts'
import { env } from '#env'
import { diskStore, SnapshotStoreError } from '#outside/snapshot-store.ts'
import { type Io, write } from './io.ts'
import { withRecord } from './record.ts'
import { UsageError } from './usage.ts'

/**
 * `verify`: looks at all that is kept and names what is not as it was sealed, the first thing first. Progress goes to
 * stderr, what is wrong to stdout. @returns 0 when everything is as it was, 1 otherwise
 */
export async function verifyCommand(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { data: { type: 'string' }, limit: { type: 'string' }, json: { type: 'boolean' } },
  })
  const limit = Number(values.limit ?? 100)
  if (!Number.isInteger(limit) || limit < 1) throw new UsageError('--limit is a whole number, 1 or more')
  return withRecord(values.data, () =>
    verifyRecord(path.resolve(values.data ?? env.ONRECORD_DATA), io, limit, values.json ?? false),
  )
}

/** The same on the record that is connected, with the snapshot bytes in a data folder. */
export async function verifyRecord(folder: string, io: Io, limit = 100, json = false): Promise<number> {
  const { verify } = await import('#data/verify/verify.ts')
  const progress = new Progress(io)
  let wrong = 0
  const outcome = await verify(system('verify'), storeOf(folder), async (part, { rows, bytes, faults }) => {
    for (const fault of faults) {
      wrong++
      if (wrong > limit) continue
      const { subject, id, number } = fault
      const line = json
        ? JSON.stringify(fault)
        : `${subject} ${id}${number === null ? '' : `, number ${number}`}: ${fault.wrong}`
      await write(io.stdout, `${line}\n`)
    }
    await progress.add(part, rows, bytes)
  })
  if (outcome.kind !== 'ok') throw new Error(outcome.kind)
  await progress.end()
  if (wrong > limit) await write(io.stdout, json ? '' : `… and ${wrong - limit} more\n`)
  const line =
    wrong === 0
      ? 'Everything is as it was sealed.'
      : `${wrong} ${wrong === 1 ? 'thing is' : 'things are'} not as they were.`
  await write(io.stderr, `${line}\n`)
  return wrong === 0 ? 0 : 1
}

/** The store of a data folder, as verify reads it. */
function storeOf(folder: string): (hash: string) => Promise<Uint8Array | 'gone' | 'damaged'> {
  const store = diskStore(path.join(folder, 'snapshots'))
  return async (hash) => {
    try {
      return (await store.get(hash)) ?? 'gone'
    } catch (error) {
      if (error instanceof SnapshotStoreError && error.reason === 'damaged') return 'damaged'
      throw error
    }
  }
}

/** A line for each part with its speed, and every five seconds how far it is. */
class Progress {
  private part = ''
  private rows = 0
  private bytes = 0
  private began = performance.now()
  private told = this.began
  private last = this.began
  private readonly io: Io

  constructor(io: Io) {
    this.io = io
  }

  async add(part: string, rows: number, bytes: number): Promise<void> {
    if (part !== this.part) {
      await this.end()
      // a part tells of its first rows only when it has looked at them: it began when the one before ended
      Object.assign(this, { part, rows: 0, bytes: 0, began: this.last })
    }
    this.rows += rows
    this.bytes += bytes
    this.last = performance.now()
    if (this.last - this.told < 5000) return
    this.told = this.last
    await write(this.io.stderr, `  ${this.part}: ${this.rows} so far\n`)
  }

  async end(): Promise<void> {
    if (!this.part) return
    const seconds = Math.max((this.last - this.began) / 1000, 0.001)
    const megabytes = this.bytes
      ? `, ${(this.bytes / 1e6).toFixed(1)} MB (${(this.bytes / 1e6 / seconds).toFixed(1)} MB/s)`
      : ''
    const speed = this.rows
      ? `: ${this.rows} rows${megabytes} in ${seconds.toFixed(1)} s (${Math.round(this.rows / seconds)} rows/s)`
      : ': looked at'
    await write(this.io.stderr, `${this.part}${speed}\n`)
  }
}
