import 'server-only'
import { createHash } from 'node:crypto'
import { APIError } from 'better-auth/api'
import { anonymous, type Role, type Viewer } from '#domain/access/viewer.ts'
import { invalid, type Outcome, ok } from '#domain/outcome.ts'
import { signInInput } from '#domain/person/input.ts'
import { db } from '../db.ts'
import { problems } from '../problems.ts'
import { auth } from './auth.ts'

const TRIES = 10
const WINDOW_MS = 15 * 60 * 1000

/** Who the request's session cookie stands for, read from the database each time, so that a role change or suspension bites at once. */
export async function viewerOf(headers: Headers): Promise<Viewer> {
  if (!headers.get('cookie')?.includes('onrecord')) return anonymous
  const found = await auth().api.getSession({ headers, query: { disableRefresh: true } })
  if (!found || found.user.suspendedAt) return anonymous
  return { kind: 'person', id: found.user.id, name: found.user.name, role: found.user.role as Role }
}

/**
 * Signs a person in. @returns the session cookies to set. Ten tries per address and quarter of an hour, whoever
 * asks and wherever from; an unknown address, a wrong password and a suspended person answer alike.
 */
export async function signIn(input: unknown): Promise<Outcome<{ setCookie: string[]; role: Role }>> {
  const parsed = signInInput.safeParse(input)
  if (!parsed.success) return problems(parsed.error)
  const { email, password } = parsed.data
  // The address is kept as a hash: the table need not tell who tried.
  const emailKey = createHash('sha256').update(email).digest('hex')
  const tries = await db().signIn.count({
    where: { emailKey, ok: false, at: { gt: new Date(Date.now() - WINDOW_MS) } },
  })
  if (tries >= TRIES) return invalid('form', 'tooManyTries', { minutes: WINDOW_MS / 60_000 })
  const entry = await db().signIn.create({ data: { emailKey, ok: false } })
  try {
    const { headers, response } = await auth().api.signInEmail({
      body: { email, password },
      returnHeaders: true,
    })
    const person = await db().person.findUniqueOrThrow({ where: { id: response.user.id } })
    if (person.suspendedAt) {
      await db().session.deleteMany({ where: { personId: person.id } })
      return invalid('form', 'signInFailed')
    }
    await db().signIn.deleteMany({ where: { emailKey, id: { lte: entry.id } } })
    return ok({ setCookie: headers.getSetCookie(), role: person.role as Role })
  } catch (error) {
    if (error instanceof APIError) return invalid('form', 'signInFailed')
    throw error
  }
}

/** Ends the request's session. @returns the cookies that clear it */
export async function signOut(headers: Headers): Promise<string[]> {
  const { headers: answer } = await auth().api.signOut({ headers, returnHeaders: true })
  return answer.getSetCookie()
}
