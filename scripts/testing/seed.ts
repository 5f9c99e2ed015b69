import fs from 'node:fs'
import path from 'node:path'
import { db } from '../../data/db.ts'
import { bringUpToDate } from '../../data/search/pending.ts'
import { env } from '../../env.ts'
import { diskStore } from '../../outside/snapshot-store.ts'
import { loadNewsroom } from '../../prisma/seed/newsroom.ts'
import { hideThings, weave } from './hidden.ts'

/** Loads the cast with one password for all, and what readers must not see; for tests only. Leaves the ids in a file. */
const store = diskStore(path.join(env.ONRECORD_DATA, 'snapshots'))
const put = (bytes: Uint8Array) => store.put(bytes)
// first, so that the newest reports on the desk are the cast's
const hidden = await hideThings(put)
const { people, ...cast } = await loadNewsroom(put, () => 'only for end to end tests')
await weave(hidden, cast)
// whoever searches first finds all of it, however slow the machine
while (!(await bringUpToDate(60_000)));
const checks = await db().check.findMany({ orderBy: [{ at: 'asc' }, { id: 'asc' }], take: 100 })
const ids = {
  ...Object.fromEntries(Object.entries(cast).map(([noun, map]) => [noun, Object.fromEntries(map)])),
  people: Object.fromEntries([...people].map(([key, { id }]) => [key, id])),
  checks: Object.fromEntries(checks.map((check, at) => [String(at), check.id])),
  hidden,
}
fs.writeFileSync(path.join(env.ONRECORD_DATA, 'ids.json'), JSON.stringify(ids))
await db().$disconnect()
