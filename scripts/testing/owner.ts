import pg from 'pg'

export type Owner = {
  sql: <T extends object>(query: string, values?: unknown[]) => Promise<T[]>
  end: () => Promise<void>
}

/** Statements with the owner's rights, over connections that stay open: a new one costs more than what it is asked. */
export function ownerOf(url: string): Owner {
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  pool.on('error', () => undefined) // whoever asks next is told
  return {
    sql: async <T extends object>(query: string, values: unknown[] = []) =>
      (await pool.query(query, values)).rows as T[],
    end: () => pool.end(),
  }
}
