import fs from 'node:fs'
import path from 'node:path'
import { db } from '../data/db.ts'
import { env } from '../env.ts'
import { diskStore } from '../outside/snapshot-store.ts'
import { people as cast } from './cast.ts'
import { followFeeds } from './seed/feeds.ts'
import { loadNewsroom } from './seed/newsroom.ts'
import { known } from './seed/ok.ts'

/**
 * Loads the demonstration newsroom into an empty database, and keeps how to sign in beside the data. A database in
 * which anybody has an account is left as it is.
 */
if (!(await db().person.findFirst({ select: { id: true } }))) {
  const store = diskStore(path.join(env.ONRECORD_DATA, 'snapshots'))
  const suspended = new Set(cast.filter((person) => person.suspended).map((person) => person.email))
  const put = (bytes: Uint8Array) => store.put(bytes)
  const { people, sources, reports } = await loadNewsroom(put)
  await followFeeds(known(people, 'maha'), { sources, reports }, put, new Date())
  const rows = [...people.values()]
    .filter((person) => !suspended.has(person.email))
    .map((person) => `  ${person.role.padEnd(7)} ${person.email.padEnd(30)} ${person.password}`)
  const text = `\nSign in at /sign-in as one of the demonstration's people (passwords made for this copy only):\n${rows.join('\n')}\n`
  fs.writeFileSync(path.join(env.ONRECORD_DATA, 'how-to-sign-in.txt'), text, { mode: 0o600 })
}
await db().$disconnect()
