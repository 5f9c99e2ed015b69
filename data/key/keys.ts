import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { may } from '#domain/access/permissions.ts'
import type { Scope } from '#domain/access/scopes.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { keyInput, MOST_KEYS, revocationInput } from '#domain/key/input.ts'
import { type KeyLine, keyState } from '#domain/key/view.ts'
import { forbidden, invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import { type Asking, unknownAsking } from '#domain/person/asking.ts'
import { accept } from '../accept.ts'
import { db } from '../db.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'
import { proveGiving } from '../person/again.ts'
import { hold } from '../subject.ts'
import { write } from '../write.ts'

const DAY_MS = 86_400_000
const LIMIT = 200
/** Tells people and scanners of leaked secrets what it is. */
export const PREFIX = 'onr_'
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Makes a key for oneself, for one's password. @returns the key, which stands nowhere else: the table keeps its hash */
export async function makeKey(
  viewer: Viewer,
  input: unknown,
  asking: Asking = unknownAsking,
): Promise<Outcome<{ id: string; token: string }>> {
  const parsed = accept(viewer, 'key.write', keyInput, input)
  if (parsed.kind !== 'ok') return parsed
  if (viewer.kind !== 'person') return forbidden
  const { name, scopes, days, password } = parsed.value
  const proved = await proveGiving(viewer, password, asking)
  if (proved.kind !== 'ok') return proved
  return write(viewer, 'key.write', async (tx) => {
    // one at a time for one person: the count and the name hold also when two are made at once
    await hold(tx, 'person', viewer.id)
    const active = await tx.accessKey.findMany({
      where: { personId: viewer.id, revokedAt: null, expiresAt: { gt: new Date() } },
      select: { name: true },
      take: MOST_KEYS,
    })
    if (active.length >= MOST_KEYS) return invalid('form', 'tooManyKeys')
    if (active.some((key) => key.name === name)) return invalid('name', 'keyName')
    const token = PREFIX + randomBytes(32).toString('base64url')
    const id = newId()
    const expiresAt = new Date(Date.now() + days * DAY_MS)
    const hint = token.slice(-4)
    await tx.accessKey.create({
      data: { id, personId: viewer.id, name, hash: hashOf(token), hint, scopes, expiresAt },
    })
    const after = { name, scopes, expiresAt: expiresAt.toISOString() }
    await record(tx, viewer, [{ subject: 'key', subjectId: id, what: 'key made', before: null, after }])
    return ok({ id, token })
  })
}

/** One's own keys, newest first; an admin sees everybody's, to be able to revoke them. */
export async function listKeys(viewer: Viewer): Promise<Outcome<KeyLine[]>> {
  if (!may(viewer, 'key.write') || viewer.kind !== 'person') return forbidden
  const rows = await db().accessKey.findMany({
    where: may(viewer, 'person.write') ? {} : { personId: viewer.id },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    include: { person: { select: { name: true } } },
    take: LIMIT,
  })
  const now = new Date()
  return ok(
    rows.map((row) => ({
      id: row.id,
      name: row.name,
      hint: row.hint,
      scopes: row.scopes as Scope[],
      ownerName: row.person.name,
      own: row.personId === viewer.id,
      at: row.at.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
      state: keyState(row, now),
    })),
  )
}

/** Ends a key at once and for good; one's own, or anybody's for an admin. Doing it twice does no harm. */
export async function revokeKey(viewer: Viewer, input: unknown): Promise<Outcome<{ id: string }>> {
  const parsed = accept(viewer, 'key.write', revocationInput, input)
  if (parsed.kind !== 'ok') return parsed
  if (viewer.kind !== 'person') return forbidden
  return write(viewer, 'key.write', async (tx) => {
    await hold(tx, 'key', parsed.value.key)
    const row = await tx.accessKey.findUnique({ where: { id: parsed.value.key } })
    // another's key and none at all are answered alike to whoever may not end another's
    const all = may(viewer, 'person.write')
    if (!row) return all ? missing : forbidden
    if (row.personId !== viewer.id && !all) return forbidden
    if (row.revokedAt) return ok({ id: row.id })
    await tx.accessKey.update({ where: { id: row.id }, data: { revokedAt: new Date() } })
    const state = { before: { state: 'active' }, after: { state: 'revoked' } }
    await record(tx, viewer, [{ subject: 'key', subjectId: row.id, what: 'key revoked', ...state }])
    return ok({ id: row.id })
  })
}
