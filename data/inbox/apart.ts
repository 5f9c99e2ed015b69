import 'server-only'
import type { InboxKind } from '#domain/inbox/kinds.ts'
import type { Tx } from '../db.ts'

/** Something of one kind that could not be listed or weighed, and why: it is tried again later. */
export type Trouble = { kind: InboxKind; id: string; error: unknown }
export type Failed<T> = { one: T; error: unknown }

/** Failures that are looked for one by one: where more fail, the whole kind does. */
const MOST = 20

/** Does a part of a transaction so that its failure takes back nothing but itself. @returns why it failed */
export async function apart(tx: Tx, part: () => Promise<void>): Promise<{ error: unknown } | null> {
  await tx.$executeRaw`savepoint apart`
  try {
    await part()
  } catch (error) {
    await tx.$executeRaw`rollback to savepoint apart`
    return { error }
  }
  await tx.$executeRaw`release savepoint apart`
  return null
}

/**
 * Does something for all of these but those for which it fails; these are found by halving.
 * @param until when time is up: what fails from then on is not looked at any closer
 */
export async function allBut<T>(
  tx: Tx,
  all: readonly T[],
  work: (some: T[]) => Promise<void>,
  until: number,
): Promise<Failed<T>[]> {
  const failed: Failed<T>[] = []
  async function some(part: T[]): Promise<void> {
    const failure = part.length > 0 && (await apart(tx, () => work(part)))
    if (!failure) return
    const isEnough = failed.length >= MOST || performance.now() > until
    if (part.length === 1 || isEnough) failed.push(...part.map((one) => ({ one, ...failure })))
    else {
      const half = Math.ceil(part.length / 2)
      await some(part.slice(0, half))
      await some(part.slice(half))
    }
  }
  await some([...all])
  return failed
}
