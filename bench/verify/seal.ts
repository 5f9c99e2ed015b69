import path from 'node:path'
import pg from 'pg'
import { db } from '#data/db.ts'
import { record, type Subject } from '#data/history.ts'
import { kept } from '#data/verify/kept.ts'
import { keepRoots } from '#data/verify/roots.ts'
import { rowsNow } from '#data/verify/rows-now.ts'
import { system } from '#domain/access/viewer.ts'
import { diskStore } from '#outside/snapshot-store.ts'

/**
 * Makes a seeded record one that stands to be verified: bytes in the store, a seal for each kept row, a chain of history
 * for each subject, written by the code that writes them in a newsroom, and the roots of the days.
 */
const owner = new pg.Client({ connectionString: process.env.OWNER_URL })
await owner.connect()
const bench = system('bench')

await owner.query('set session_replication_role = replica')
await owner.query(
  `update snapshot set bytes_hash = encode(sha256(convert_to(text, 'UTF8')), 'hex'), text_hash = encode(sha256(convert_to(text, 'UTF8')), 'hex'), size = octet_length(text)`,
)
// the seed's own rows of history stand for what time does to a record, not for chains
await owner.query('delete from history')
const store = diskStore(path.join(process.env.ONRECORD_DATA ?? '', 'snapshots'))
for (let after = ''; ; ) {
  const { rows } = await owner.query<{ id: string; text: string }>(
    'select id, text from snapshot where id > $1 order by id limit 500',
    [after],
  )
  if (rows.length === 0) break
  await Promise.all(rows.map(({ text }) => store.put(Buffer.from(text))))
  after = rows.at(-1)!.id
}

await owner.query("set timezone = 'UTC'")
for (const { table, key, besides } of kept)
  await owner.query(
    `insert into history_seal (table_name, row_key, at, hash) select '${table}', concat_ws('|', ${key.map((column) => `t."${column}"`).join(', ')}),
       date_trunc('milliseconds', now()), row_hash(to_jsonb(t), $1::text[], date_trunc('milliseconds', now())) from "${table}" t`,
    [[...besides]],
  )

/** Every subject that the record has gets a chain: made, and every second one edited once since. */
for (const [subject, reader] of Object.entries(rowsNow)) {
  if (!reader || ['person', 'feed', 'origin verdict'].includes(subject)) continue
  for (let after = ''; ; ) {
    const { rows } = await owner.query<{ id: string }>(
      `select id from "${subject}" where id > $1 order by id limit 1000`,
      [after],
    )
    if (rows.length === 0) break
    const ids = rows.map(({ id }) => id)
    const states = [...(await reader(db(), ids))].map(([subjectId, state]) => ({
      subject: subject as Subject,
      ...{ subjectId, what: 'created', before: null, after: state },
    }))
    await db().$transaction(
      async (tx) => {
        await record(tx, bench, states)
        await record(
          tx,
          bench,
          states.filter((_, n) => n % 2 === 0).map((one) => ({ ...one, what: 'edited', before: one.after })),
        )
      },
      { timeout: 600_000 },
    )
    after = ids.at(-1)!
  }
}
await owner.query('set session_replication_role = origin')
await owner.query('vacuum analyze')
await owner.end()
await keepRoots(bench, new Date(Date.now() + 2 * 86_400_000))
await db().$disconnect()
