import 'server-only'
import type { Prisma } from '#prisma/client/client.ts'
import { db } from '../db.ts'

const DAY_MS = 86_400_000
/** Longer than any request may take: whoever began it is gone. */
const GONE_MS = 120_000

export type Answer = { status: number; body: object }
export type Call = { first: true } | { again: Answer } | { other: true } | { running: true }

/**
 * Takes a request that its client has named, so that it has one effect however often it is sent
 * (draft-ietf-httpapi-idempotency-key-header): the first is to be done and answered; the same again gets that answer, for
 * a day; another request under the name is refused; and while the first is being done, the same waits.
 */
export async function takeCall(keyId: string, name: string, request: string): Promise<Call> {
  const now = Date.now()
  await db().keyCall.deleteMany({ where: { keyId, at: { lt: new Date(now - DAY_MS) } } })
  const made = await db().keyCall.createMany({ data: [{ keyId, name, request }], skipDuplicates: true })
  if (made.count === 1) return { first: true }
  const row = await db().keyCall.findUnique({ where: { keyId_name: { keyId, name } } })
  if (!row) return { running: true }
  if (row.request !== request) return { other: true }
  if (row.status !== null) return { again: { status: row.status, body: row.answer as object } }
  if (now - row.at.getTime() < GONE_MS) return { running: true }
  // its process died: of those who come now, one takes it over
  const taken = await db().keyCall.updateMany({
    where: { keyId, name, status: null, at: row.at },
    data: { at: new Date(now) },
  })
  return taken.count === 1 ? { first: true } : { running: true }
}

/** Keeps the answer of a call that was taken. */
export async function answerCall(keyId: string, name: string, { status, body }: Answer): Promise<void> {
  await db().keyCall.update({
    where: { keyId_name: { keyId, name } },
    data: { status, answer: body as Prisma.InputJsonObject },
  })
}

/** Forgets a call that had no effect and may have one when it is sent again. */
export async function dropCall(keyId: string, name: string): Promise<void> {
  await db().keyCall.deleteMany({ where: { keyId, name, status: null } })
}
