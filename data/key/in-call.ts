import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'

/** A request that its client has named and that is being done here, taken at that moment. */
export type CallInHand = { keyId: string; name: string; at: Date }
type Kept = CallInHand & { isDone: boolean }

// one for the process, whichever of its bundles a request came by
const store = globalThis as { onrecordCalls?: AsyncLocalStorage<Kept> }
const calls = (): AsyncLocalStorage<Kept> => {
  store.onrecordCalls ??= new AsyncLocalStorage<Kept>()
  return store.onrecordCalls
}

/** Does a named request: its first write says so in its own transaction. */
export const inCall = <T>(call: CallInHand, work: () => Promise<T>): Promise<T> =>
  calls().run({ ...call, isDone: false }, work)

/**
 * Keeps what a write came to with the request that it is for, in the write's transaction. Who took the request over, because
 * this one was given up, does it instead.
 * @returns what to call when the transaction has ended well
 * @throws Error when the request is another's by now: then nothing of the write is kept
 */
export async function keepDone(tx: Tx, value: unknown): Promise<() => void> {
  const call = calls().getStore()
  if (!call || call.isDone) return () => undefined
  const { keyId, name, at } = call
  const { count } = await tx.keyCall.updateMany({
    where: { keyId, name, at, status: null },
    data: { done: (value ?? {}) as Prisma.InputJsonObject },
  })
  if (count === 0) throw new Error('the request was given up, and is another’s')
  return () => {
    call.isDone = true
  }
}
