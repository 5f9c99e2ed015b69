import pg from 'pg'

/** How often PostgreSQL is asked while `work` runs. */
export const queries = async (work: () => Promise<unknown>): Promise<number> => (await asked(work)).length

/** What goes over the wire to PostgreSQL while `work` runs. */
export async function asked(work: () => Promise<unknown>): Promise<string[]> {
  const original = pg.Client.prototype.query
  const texts: string[] = []
  pg.Client.prototype.query = function noted(this: pg.Client, ...args: unknown[]) {
    const text = typeof args[0] === 'string' ? args[0] : ((args[0] as { text?: string }).text ?? '')
    if (!/^\s*(begin|commit|rollback|deallocate)/i.test(text)) texts.push(text)
    return (original as (...rest: unknown[]) => unknown).apply(this, args)
  } as typeof original
  try {
    await work()
  } finally {
    pg.Client.prototype.query = original
  }
  return texts
}
