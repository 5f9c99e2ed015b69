import pg from 'pg'

export type Owner = {
  sql: <T extends object>(query: string, values?: unknown[]) => Promise<T[]>
  end: () => Promise<void>
}

/** A question about every table costs little in all; helpers begun for it, and code made for it, cost ten times that. */
const PLAIN = '-c max_parallel_workers_per_gather=0 -c jit=off'

/** Statements with the owner's rights, over connections that stay open: a new one costs more than what it is asked. */
export function ownerOf(url: string): Owner {
  const pool = new pg.Pool({ connectionString: url, max: 2, options: PLAIN })
  pool.on('error', () => undefined) // whoever asks next is told
  return {
    sql: async <T extends object>(query: string, values: unknown[] = []) =>
      (await pool.query(query, values)).rows as T[],
    end: () => pool.end(),
  }
}
