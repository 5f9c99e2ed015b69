import type { Tx } from '../db.ts'

/** Until somebody waits for what this transaction holds. */
export async function waitedFor(tx: Tx): Promise<void> {
  for (;;) {
    const [{ waiting }] = await tx.$queryRaw<[{ waiting: number }]>`
      select count(*)::int as waiting from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))`
    if (waiting > 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
