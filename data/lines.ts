import 'server-only'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from './db.ts'

/** Acts of which one is done after the other, each under a number of its own: two under one would wait for strangers. */
const lines = { statuses: 1, merges: 2, evictions: 15, objections: 16, copies: 17 } as const
export type Line = keyof typeof lines

/**
 * What is asked from here goes by ids, through indexes, and is little however large the record: each connection plans it once, as
 * for a large record, and not anew for what is asked, which takes longer than answering. Until the transaction waits in a line:
 * what is asked there may lead to very much, and its plan must know. Stands in another query. Between the two only what
 * report/planned.test.ts names.
 */
export const plannedOnce = Prisma.sql`set_config('plan_cache_mode', 'force_generic_plan', true) || set_config('enable_seqscan', 'off', true)`
const plannedAgain = Prisma.sql`set_config('plan_cache_mode', 'auto', true) || set_config('enable_seqscan', 'on', true)`

/** Waits until whoever stands in the line has ended; then it is this transaction's, to its end. */
export async function inLine(tx: Tx, line: Line): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(7204, ${lines[line]}::int) is null as locked, ${plannedAgain} as planned`
}

/** As `inLine`, but any number may share it, and all of them wait for who has it alone. */
export async function besideLine(tx: Tx, line: Line): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock_shared(7204, ${lines[line]}::int) is null as locked`
}
