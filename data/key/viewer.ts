import 'server-only'
import type { KeyViewer, Role } from '#domain/access/viewer.ts'
import { keyState } from '#domain/key/view.ts'
import { db } from '../db.ts'
import { asksForSecondStep, storiesOf } from '../person/account-rules.ts'
import { hashOf, PREFIX } from './keys.ts'

const MINUTE_MS = 60_000
export type KeyRefusal = 'unknown' | 'revoked' | 'ended' | 'owner'

/**
 * Whom a key stands for, read from the database each time, so that a revocation, a suspension or another role bites on the
 * next request. Who holds a key may learn that it has ended; who made one up learns nothing.
 */
export async function viewerOfKey(token: string): Promise<KeyViewer | { refused: KeyRefusal }> {
  if (!token.startsWith(PREFIX) || token.length > 100) return { refused: 'unknown' }
  const row = await db().accessKey.findUnique({
    where: { hash: hashOf(token) },
    include: {
      person: {
        select: { id: true, name: true, role: true, suspendedAt: true, secondStepAt: true, limited: true },
      },
    },
  })
  if (!row) return { refused: 'unknown' }
  const now = new Date()
  const state = keyState(row, now)
  if (state !== 'active') return { refused: state }
  const { person } = row
  if (person.suspendedAt || person.role === 'reader') return { refused: 'owner' }
  // whoever may not act themselves yet may not by a program either
  if (person.role === 'admin' && !person.secondStepAt && (await asksForSecondStep(db())))
    return { refused: 'owner' }
  if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() > MINUTE_MS)
    await db().accessKey.update({ where: { id: row.id }, data: { lastUsedAt: now } })
  const { id, name, scopes } = row
  return {
    kind: 'key',
    id: person.id,
    name: person.name,
    role: person.role as Role,
    ...(person.role === 'editor' && person.limited ? { stories: await storiesOf(person.id) } : {}),
    key: { id, name, scopes },
  }
}
