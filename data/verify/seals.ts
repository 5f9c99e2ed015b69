import 'server-only'
import type { Tx } from '../db.ts'
import { type Fault, type Looked, MOST_FAULTS } from './fault.ts'
import { type Kept, kept } from './kept.ts'

type Row = { key: string; number: number | null; wrong: 'changed' | 'unsealed' }

/** Compares every kept row with the seal that the database wrote with it; a seal without a row tells of one removed. */
export async function* sealsOf(tx: Tx): AsyncGenerator<Looked> {
  const guarded = await tx.$queryRaw<{ name: string }[]>`
    select c.relname::text as name from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'row_sealed' and t.tgenabled in ('O', 'A')`
  const sealing = new Set(guarded.map(({ name }) => name))
  for (const one of kept) {
    const faults = [...(await wrongRows(tx, one)), ...(await removedRows(tx, one))]
    if (!sealing.has(one.table))
      faults.push({
        subject: one.table,
        id: '',
        number: null,
        wrong: 'rows are no longer sealed: its trigger is gone',
      })
    yield { rows: await countOf(tx, one), bytes: 0, faults }
  }
  yield { rows: 0, bytes: 0, faults: await strayed(tx) }
}

/** Seals of tables that nobody keeps: one that was renamed hides that its row is gone. */
async function strayed(tx: Tx): Promise<Fault[]> {
  const rows = await tx.$queryRaw<{ table_name: string; row_key: string }[]>`
    select table_name, row_key from history_seal where table_name <> all(${kept.map(({ table }) => table)}::text[]) limit ${MOST_FAULTS}`
  return rows.map(({ table_name, row_key }) => ({
    subject: table_name,
    id: row_key,
    number: null,
    wrong: 'is a seal of a table that is not kept: it was another’s',
  }))
}

const quoted = (name: string) => `"${name}"`
const keyOf = ({ key }: Kept) => `concat_ws('|', ${key.map((column) => `t.${quoted(column)}`).join(', ')})`

// Names of tables and columns cannot be parameters; all are constants of kept.ts.
async function wrongRows(tx: Tx, one: Kept): Promise<Fault[]> {
  const rows = await tx.$queryRawUnsafe<Row[]>(
    `select ${keyOf(one)} as key, case when s.hash is null then 'unsealed' else 'changed' end as wrong
     from ${quoted(one.table)} t left join history_seal s on s.table_name = $1 and s.row_key = ${keyOf(one)}
     where s.hash is null or s.hash is distinct from row_hash(to_jsonb(t), $2::text[], s.at) limit ${MOST_FAULTS}`,
    one.table,
    [...one.besides],
  )
  return rows.map(({ key, wrong }) => ({
    subject: one.table,
    id: key,
    number: null,
    wrong:
      wrong === 'changed'
        ? 'is not what was sealed'
        : 'has no seal: it was put in past the database’s own rule, or its seal is gone',
  }))
}

async function removedRows(tx: Tx, one: Kept): Promise<Fault[]> {
  const rows = await tx.$queryRawUnsafe<{ key: string }[]>(
    `select s.row_key as key from history_seal s where s.table_name = $1
       and not exists (select 1 from ${quoted(one.table)} t where ${keyOf(one)} = s.row_key) limit ${MOST_FAULTS}`,
    one.table,
  )
  return rows.map(({ key }) => ({
    subject: one.table,
    id: key,
    number: null,
    wrong: 'was sealed and is gone',
  }))
}

async function countOf(tx: Tx, { table }: Kept): Promise<number> {
  const [row] = await tx.$queryRawUnsafe<[{ count: bigint }]>(
    `select count(*) as count from ${quoted(table)}`,
  )
  return Number(row.count)
}
