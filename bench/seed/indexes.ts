import type pg from 'pg'

type Run = (sql: string, values?: unknown[]) => Promise<pg.QueryResultRow[]>

/** Does work while the tables have no indexes but their keys, and makes the indexes of what is then there. */
export async function withoutIndexes(run: Run, work: () => Promise<void>): Promise<void> {
  const indexes =
    await run(`select x.indexrelid::regclass::text as name, pg_get_indexdef(x.indexrelid) as sql from pg_index x
    join pg_class c on c.oid = x.indrelid where c.relnamespace = 'public'::regnamespace and not x.indisunique and not x.indisprimary order by 1`)
  for (const { name } of indexes) await run(`drop index ${name}`)
  await work()
  for (const { sql } of indexes) await run(sql)
}
