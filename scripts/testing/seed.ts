import fs from 'node:fs'
import path from 'node:path'
import { db } from '../../data/db.ts'
import { env } from '../../env.ts'
import { diskStore } from '../../outside/snapshot-store.ts'
import { loadNewsroom } from '../../prisma/seed/newsroom.ts'
import { hideThings } from './hidden.ts'

/** Loads the cast with one password for all, and what readers must not see; for tests only. Leaves the ids in a file. */
const store = diskStore(path.join(env.ONRECORD_DATA, 'snapshots'))
// first, so that the newest reports on the desk are the cast's
const hidden = await hideThings((bytes) => store.put(bytes))
const { people, ...cast } = await loadNewsroom(
  (bytes) => store.put(bytes),
  () => 'only for end to end tests',
)
const ids = Object.fromEntries(Object.entries(cast).map(([noun, map]) => [noun, Object.fromEntries(map)]))
const persons = Object.fromEntries([...people].map(([key, { id }]) => [key, id]))
fs.writeFileSync(
  path.join(env.ONRECORD_DATA, 'ids.json'),
  JSON.stringify({ ...ids, people: persons, hidden }),
)
await db().$disconnect()
