import 'server-only'
import type { Prisma } from '#prisma/client/client.ts'
import { db } from '../db.ts'
import type { CallInHand } from './in-call.ts'

const DAY_MS = 86_400_000
/** Longer than any request may take: whoever began it is gone. */
const GONE_MS = 120_000

export type Answer = { status: number; body: object }
export type Call =
  | { first: CallInHand }
  | { again: Answer }
  | { other: true }
  | { running: true }
  /** it was done, and nobody was told so: what its write came to */
  | { done: unknown; call: CallInHand }

/**
 * Takes a request that its client has named, so that it has one effect however often it is sent
 * (draft-ietf-httpapi-idempotency-key-header): the first is to be done and answered; the same again gets that answer, for
 * a day; another request under the name is refused; and while the first is being done, the same waits. One whose write is
 * kept is never done again, whatever became of its process.
 */
export async function takeCall(keyId: string, name: string, request: string): Promise<Call> {
  const now = Date.now()
  await db().keyCall.deleteMany({ where: { keyId, at: { lt: new Date(now - DAY_MS) } } })
  const [made] = await db().keyCall.createManyAndReturn({
    data: [{ keyId, name, request }],
    skipDuplicates: true,
    select: { at: true },
  })
  if (made) return { first: { keyId, name, at: made.at } }
  const row = await db().keyCall.findUnique({ where: { keyId_name: { keyId, name } } })
  if (!row) return { running: true }
  if (row.request !== request) return { other: true }
  if (row.status !== null) return { again: { status: row.status, body: row.answer as object } }
  if (row.done !== null) return { done: row.done, call: { keyId, name, at: row.at } }
  if (now - row.at.getTime() < GONE_MS) return { running: true }
  // its process died: of those who come now, one takes it over, unless its write is being kept at this moment
  const at = new Date(now)
  const taken = await db().$executeRaw`
    update key_call set at = ${at} where key_id = ${keyId} and name = ${name} and status is null and done is null and at = ${row.at}`
  return taken === 1 ? { first: { keyId, name, at } } : { running: true }
}

/** Keeps the answer of a call that was taken. */
export async function answerCall({ keyId, name }: CallInHand, { status, body }: Answer): Promise<void> {
  await db().keyCall.updateMany({
    where: { keyId, name, status: null },
    data: { status, answer: body as Prisma.InputJsonObject },
  })
}

/**
 * Forgets a call that had no effect and may have one when it is sent again. Waits for a write of it that is being kept at
 * this moment: one that was kept stays.
 */
export async function dropCall({ keyId, name, at }: CallInHand): Promise<void> {
  await db().$executeRaw`
    delete from key_call where key_id = ${keyId} and name = ${name} and at = ${at} and status is null and done is null`
}

/** The same for one that ended in a fault: where the database is away it is tried again until it is back. */
export async function dropWhenKnown(call: CallInHand, pause = 500): Promise<void> {
  for (const until = Date.now() + GONE_MS; Date.now() < until; ) {
    try {
      return await dropCall(call)
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause).unref())
    }
  }
}
