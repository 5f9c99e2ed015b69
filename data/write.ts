import 'server-only'
import { may, type Permission } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, type Outcome, outsideStories } from '#domain/outcome.ts'
import { Prisma } from '#prisma/client/client.ts'
import { moveStatuses, settleStatuses } from './claim/moved.ts'
import { db, type Tx } from './db.ts'
import { keepEviction } from './evictions.ts'
import { keepDone } from './key/in-call.ts'
import { withinLimit } from './limits.ts'

class Undo extends Error {
  readonly outcome: Outcome<never>
  constructor(outcome: Outcome<never>) {
    super(outcome.kind)
    this.outcome = outcome
  }
}

/** Deadlock, serialization failure, or a write conflict as Prisma names it: the same transaction may succeed next time. */
const passing = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  (error.code === 'P2034' || /40001|40P01/.test(JSON.stringify(error.meta ?? '')))

/**
 * One write: authorises, runs `work` in a transaction, keeps nothing unless it ends in `ok`. Claims whose status its
 * changes may move are looked at before it ends, so no write can forget to (claim/moved.ts); nor can any forget which
 * reader pages are no longer true (evictions.ts), nor what a limited editor may not change (limits.ts). One for a request that
 * its client has named says so in the same transaction (key/in-call.ts).
 * Passing database conflicts are tried again, three times in all.
 */
export async function write<T>(
  viewer: Viewer,
  permission: Permission,
  work: (tx: Tx) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (!may(viewer, permission)) return forbidden
  for (let tries = 1; ; tries++) {
    try {
      let left: string[] = []
      let isKept: (() => void) | undefined
      const outcome = await db().$transaction(
        async (tx) => {
          const outcome = await work(tx)
          if (outcome.kind !== 'ok') throw new Undo(outcome)
          if (!(await withinLimit(tx, viewer))) throw new Undo(outsideStories)
          left = await moveStatuses(tx, viewer)
          await keepEviction(tx)
          isKept = await keepDone(tx, outcome.value)
          return outcome
        },
        { timeout: 20_000, maxWait: 10_000 },
      )
      isKept?.()
      await settleStatuses(viewer, left)
      return outcome
    } catch (error) {
      if (error instanceof Undo) return error.outcome
      if (tries === 3 || !passing(error)) throw error
    }
  }
}
