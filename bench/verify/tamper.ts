import fs from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import type { Fault } from '#data/verify/fault.ts'

export type Planted = { what: string; names: (fault: Fault) => boolean }

/** What a database owner, or whoever has the disk, might do: each on one row of its own, drawn by chance. */
const acts: [string, string, (id: string) => string][] = [
  [
    'words of a statement',
    'statement',
    (id) => `update statement set exact = exact || '!' where id = '${id}'`,
  ],
  ['a statement taken out', 'statement', (id) => `delete from statement where id = '${id}'`],
  ['a text', 'snapshot', (id) => `update snapshot set text = 'x' || text where id = '${id}'`],
  [
    'what a stance says',
    'stance',
    (id) =>
      `update stance set value = case value when 'denies' then 'affirms' else 'denies' end where id = '${id}'`,
  ],
  [
    'a seal taken out',
    'stance',
    (id) => `delete from history_seal where table_name = 'stance' and row_key = '${id}'`,
  ],
  ['a wording', 'claim', (id) => `update claim set wording = wording || ' not' where id = '${id}'`],
  ['a report’s title', 'report', (id) => `update report set title = title || '?' where id = '${id}'`],
  ['who did it', 'history', (id) => `update history set by_name = 'somebody else' where id = '${id}'`],
  ['a change taken out', 'history', (id) => `delete from history where id = '${id}'`],
]
const BYTES = 10

/** Changes ninety things in the tables and ten in the store. @returns what was done, and which fault names it */
export async function tamper(owner: pg.Client, folder: string): Promise<Planted[]> {
  const planted: Planted[] = []
  const drawn = async (table: string, many: number) =>
    (
      await owner.query<{ id: string }>(
        `select id::text from "${table}" order by md5(id::text || 'drawn') limit ${many}`,
      )
    ).rows.map(({ id }) => id)
  const left = new Map<string, string[]>()
  for (const [, table] of acts) if (!left.has(table)) left.set(table, await drawn(table, 40))
  for (let n = 0; n < 90; n++) {
    const [what, table, sql] = acts[n % acts.length]!
    const id = left.get(table)!.pop()!
    const [subject] =
      table === 'history'
        ? (await owner.query<{ subject_id: string }>(`select subject_id from history where id = '${id}'`))
            .rows
        : []
    await owner.query(sql(id))
    planted.push({
      what: `${what}: ${table} ${id}`,
      names: (fault) => fault.id === id || fault.id === subject?.subject_id,
    })
  }
  const { rows } = await owner.query<{ id: string; bytes_hash: string }>(
    `select id, bytes_hash from snapshot order by md5(id || 'bytes') limit ${BYTES}`,
  )
  for (const [n, { id, bytes_hash: hash }] of rows.entries()) {
    const file = path.join(folder, hash.slice(0, 2), hash.slice(2, 4), hash)
    if (n % 2 === 0) fs.rmSync(file)
    else fs.writeFileSync(file, 'other bytes')
    planted.push({ what: `bytes of snapshot ${id}`, names: (fault) => fault.id === id })
  }
  return planted
}
