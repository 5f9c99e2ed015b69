import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { db } from '#data/db.ts'
import type { Fault } from '#data/verify/fault.ts'
import { type Part, verify } from '#data/verify/verify.ts'
import { system } from '#domain/access/viewer.ts'
import { diskStore } from '#outside/snapshot-store.ts'
import { line } from '../_median.ts'
import { tamper } from './tamper.ts'

const folder = path.join(process.env.ONRECORD_DATA ?? '', 'snapshots')
const store = diskStore(folder)
const bytesOf = async (hash: string) => {
  try {
    return (await store.get(hash)) ?? ('gone' as const)
  } catch {
    return 'damaged' as const
  }
}

type Cost = { rows: number; bytes: number; seconds: number }
async function walked(): Promise<{
  parts: Map<Part, Cost>
  faults: Fault[]
  seconds: number
  memory: number
}> {
  const parts = new Map<Part, Cost>()
  const faults: Fault[] = []
  const began = performance.now()
  let [last, memory] = [began, 0]
  await verify(system('verify'), bytesOf, (part, looked) => {
    const cost = parts.get(part) ?? { rows: 0, bytes: 0, seconds: 0 }
    cost.rows += looked.rows
    cost.bytes += looked.bytes
    cost.seconds += (performance.now() - last) / 1000
    last = performance.now()
    parts.set(part, cost)
    faults.push(...looked.faults)
    memory = Math.max(memory, process.memoryUsage.rss() / 1_048_576)
  })
  return { parts, faults, seconds: (performance.now() - began) / 1000, memory }
}

const { parts, faults, seconds, memory } = await walked()
for (const [part, cost] of parts) {
  const bytes = cost.bytes ? `, ${(cost.bytes / 1e6 / cost.seconds).toFixed(1)} MB/s` : ''
  line(part, `${Math.round(cost.rows / cost.seconds)} rows/s${bytes}`)
  line('', `${cost.rows} rows in ${cost.seconds.toFixed(1)} s`)
}
line('the whole', `${seconds.toFixed(1)} s, ${memory.toFixed(0)} MB at most`)
line('things wrong in a record that is whole', String(faults.length), '0')
if (faults.length > 0) console.log(faults.slice(0, 5))

const owner = new pg.Client({ connectionString: process.env.OWNER_URL })
await owner.connect()
await owner.query('set session_replication_role = replica')
const planted = await tamper(owner, folder)
await owner.end()
const found = (await walked()).faults
const missed = planted.filter(({ names }) => !found.some((fault) => names(fault)))
line(`named, of ${planted.length} planted`, String(planted.length - missed.length), String(planted.length))
const others = found.filter((fault) => !planted.some(({ names }) => names(fault)))
line('… and what follows: statements, roots of days', String(others.length))
for (const { what } of missed) console.log(`    not named: ${what}`)
fs.rmSync(folder, { recursive: true })
await db().$disconnect()
