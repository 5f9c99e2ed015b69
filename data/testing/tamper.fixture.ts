import type { Tx } from '../db.ts'
import { kept } from '../verify/kept.ts'

/** One thing done to the record by its owner, and where verify must say that something is wrong. */
export type Tampered = { did: string; subject: string; ids: string[] }
type Column = { name: string; type: string }
type Random = () => number

/** A run of numbers that is the same for the same seed (mulberry32), so that what was missed can be done again. */
export function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!

/** What changes in place: the columns that history holds. */
const told: { table: string; columns: string[] }[] = [
  { table: 'claim', columns: ['wording', 'scope', 'happened_to', 'superseded_by_id'] },
  { table: 'story', columns: ['title', 'summary'] },
  { table: 'report', columns: ['title', 'byline', 'published_at', 'canonical_url'] },
  { table: 'source', columns: ['name'] },
  { table: 'actor', columns: ['name'] },
  { table: 'reliance', columns: ['state'] },
]

const CHANGED: Record<string, string> = {
  text: "coalesce(X, '') || '~'",
  bool: 'not coalesce(X, false)',
  int4: 'coalesce(X, 0) + 1',
  int8: 'coalesce(X, 0) + 1000000',
  float8: 'coalesce(X, 0.5) * 0.99 + 0.001',
  numeric: 'coalesce(X, 0) + 1',
  timestamptz: "coalesce(X, now()) + interval '1 millisecond'",
  date: 'coalesce(X, current_date) + 1',
  jsonb: "jsonb_build_array(X, 'more')",
  _text: "array_append(X, 'more')",
}

/** Does one random thing to a row that nothing was done to yet: a change, a removal, a swap of two rows' values. */
export async function tamper(tx: Tx, random: Random, touched: Set<string>): Promise<Tampered | null> {
  const inPlace = random() < 0.15 ? pick(random, told) : null
  const one = inPlace ? { table: inPlace.table, key: ['id'], besides: [] } : pick(random, sealed)
  const key = `concat_ws('|', ${one.key.map((column) => `t."${column}"`).join(', ')})`
  const keys = await tx.$queryRawUnsafe<{ key: string }[]>(
    `select ${key} as key from "${one.table}" t order by 1`,
  )
  const free = keys.map((row) => row.key).filter((id) => !touched.has(`${one.table} ${id}`))
  if (free.length < 2) return null
  const columns = (await columnsOf(tx, one.table)).filter(
    ({ name }) => !one.besides.includes(name) && (!inPlace || inPlace.columns.includes(name)),
  )
  const [id, other] = [pick(random, free), pick(random, free)]
  // what was done to a row and to its own history at once is found in the history alone, and said there
  const subjects = one.table === 'history' ? await subjectsOf(tx, [id, other]) : []
  if (subjects.some((subject) => touched.has(subject))) return null
  const column = pick(random, columns)
  const act = pick(random, ['change', 'change', 'remove', 'swap'])
  const where = `where ${key} = $1`
  const found = { subject: one.table, ids: [id] }
  const doing = async (): Promise<Tampered | null> => {
    if (act === 'remove') {
      await tx.$executeRawUnsafe(`delete from "${one.table}" t ${where}`, id)
      return { did: `removed ${one.table} ${id}`, ...found }
    }
    if (act === 'change') {
      const value = (CHANGED[column.type] ?? 'null').replaceAll('X', `"${column.name}"`)
      const [row] = await tx.$queryRawUnsafe<{ key: string }[]>(
        `update "${one.table}" t set "${column.name}" = ${value} ${where} returning ${key} as key`,
        id,
      )
      return {
        did: `changed ${column.name} of ${one.table} ${id}`,
        subject: one.table,
        ids: [id, row?.key ?? id],
      }
    }
    if (id === other || one.key.includes(column.name)) return null
    const rows = await tx.$executeRawUnsafe(
      `update "${one.table}" t set "${column.name}" = o."${column.name}" from "${one.table}" o
       where (${key}, ${key.replaceAll('t.', 'o.')}) in (($1, $2), ($2, $1)) and t."${column.name}" is distinct from o."${column.name}"`,
      id,
      other,
    )
    return rows === 0
      ? null
      : {
          did: `swapped ${column.name} of ${one.table} ${id} and ${other}`,
          subject: one.table,
          ids: [id, other],
        }
  }
  // what a check or a unique index refuses, the owner could only do by another way: something else is tried
  await tx.$executeRawUnsafe('savepoint one')
  const done = await doing().catch(async () => {
    await tx.$executeRawUnsafe('rollback to savepoint one')
    return null
  })
  if (done)
    for (const each of [...done.ids.flatMap((row) => bothOf(one.table, row)), ...subjects]) touched.add(each)
  return done
}

/** A row and its seal: what was done to both at once is found at the seal alone, or by the daily root. */
function bothOf(table: string, row: string): string[] {
  const at = row.indexOf('|')
  const other =
    table === 'history_seal' ? `${row.slice(0, at)} ${row.slice(at + 1)}` : `history_seal ${table}|${row}`
  return [`${table} ${row}`, other]
}

const sealed = [
  ...kept,
  { table: 'history_seal', key: ['table_name', 'row_key'], besides: [] },
  ...kept.slice(0, 6),
]

/** The rows that history rows tell of, as `touched` names them. */
async function subjectsOf(tx: Tx, ids: string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ subject: string }[]>`
    select subject || ' ' || subject_id as subject from history where id::text = any(${ids}::text[])`
  return rows.map((row) => row.subject)
}

const columnsOf = (tx: Tx, table: string): Promise<Column[]> =>
  tx.$queryRawUnsafe<Column[]>(
    'select column_name::text as name, udt_name::text as type from information_schema.columns where table_schema = $1 and table_name = $2 order by ordinal_position',
    'public',
    table,
  )

/** Whether verify named the place of what was done. A seal is named by the row that it is of. */
export function isNamed(one: Tampered, faults: { subject: string; id: string; wrong: string }[]): boolean {
  return one.ids.some((id) => {
    const [subject, key] =
      one.subject === 'history_seal'
        ? [id.slice(0, id.indexOf('|')), id.slice(id.indexOf('|') + 1)]
        : [one.subject, id]
    return faults.some((fault) => fault.subject === subject && fault.id === key)
  })
}
