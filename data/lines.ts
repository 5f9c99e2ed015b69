import 'server-only'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from './db.ts'

/** Acts of which one is done after the other, each under a number of its own: two under one would wait for strangers. */
const lines = { statuses: 1, merges: 2, evictions: 15, objections: 16, copies: 17 } as const
export type Line = keyof typeof lines

/** Waits until whoever stands in the line has ended; then it is this transaction's, to its end. */
export async function inLine(tx: Tx, line: Line): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(7204, ${lines[line]}::int) is null as locked`
}

/**
 * What is asked from here to the end of the transaction goes by ids, through indexes, in every change: each connection plans it
 * once and not anew for what is asked, which takes longer than answering; and as for a large record, for that plan is kept while
 * the record grows. Stands in another query.
 */
export const plannedOnce = Prisma.sql`set_config('plan_cache_mode', 'force_generic_plan', true) || set_config('enable_seqscan', 'off', true)`

/** The last line that a change waits in: what it asks from there on is planned once. */
export async function inLastLine(tx: Tx, line: Line): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(7204, ${lines[line]}::int) is null as locked, ${plannedOnce} as planned`
}

/** As `inLine`, but any number may share it, and all of them wait for who has it alone. */
export async function besideLine(tx: Tx, line: Line): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock_shared(7204, ${lines[line]}::int) is null as locked`
}
