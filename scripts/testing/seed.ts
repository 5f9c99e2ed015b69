import path from 'node:path'
import { db } from '../../data/db.ts'
import { env } from '../../env.ts'
import { diskStore } from '../../outside/snapshot-store.ts'
import { loadNewsroom } from '../../prisma/seed/newsroom.ts'

/** Loads the cast with one password for all, for tests only. */
const store = diskStore(path.join(env.ONRECORD_DATA, 'snapshots'))
await loadNewsroom(
  (bytes) => store.put(bytes),
  () => 'only for end to end tests',
)
await db().$disconnect()
