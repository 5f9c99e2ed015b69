import 'server-only'
import { anonymous, type Role, type Viewer } from '#domain/access/viewer.ts'
import { invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import { type Asking, unknownAsking } from '#domain/person/asking.ts'
import { signInInput } from '#domain/person/input.ts'
import { db } from '../db.ts'
import { problems } from '../problems.ts'
import { asksForSecondStep, storiesOf } from './account-rules.ts'
import { auth } from './auth.ts'
import { verifyPassword } from './password.ts'
import { openPending } from './pending.ts'
import { CREDENTIAL, provedOf, type Standing, standingOf, stands } from './standing.ts'
import { keyOf, settleTry, type Try, takeTry, WINDOW_MINUTES } from './tries.ts'

/** `role` is null where a second step is asked for first: the cookies hold what was proved so far. */
export type LetIn = { setCookie: string[]; role: Role | null }

/** Who the request's session cookie stands for, read from the database each time, so that a role change or suspension bites at once. */
export async function viewerOf(headers: Headers): Promise<Viewer> {
  const found = await sessionOf(headers)
  if (!found || found.user.suspendedAt) return anonymous
  const { id, name, secondStepAt, limited } = found.user
  const role = found.user.role as Role
  if (role === 'admin' && !secondStepAt && (await asksForSecondStep(db())))
    return { kind: 'person', id, name, role: 'reader', mustSetUp: true }
  if (role === 'editor' && limited) return { kind: 'person', id, name, role, stories: await storiesOf(id) }
  return { kind: 'person', id, name, role }
}

/** The request's session, if it has one. */
export async function sessionOf(headers: Headers) {
  if (!headers.get('cookie')?.includes('onrecord')) return null
  return auth().api.getSession({ headers, query: { disableRefresh: true } })
}

/** No password has this hash; it takes as long to compare as any. */
const nobodys = `$argon2id$v=19$m=${19 * 1024},t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`
export const tooManyTries = invalid('form', 'tooManyTries', { minutes: WINDOW_MINUTES })
export const signInFailed = invalid('form', 'signInFailed')

/**
 * Signs a person in, or asks for their second step. Ten tries per address and quarter of an hour, whoever asks and
 * wherever from; an unknown address, a wrong password and a suspended person answer alike.
 */
export async function signIn(input: unknown, asking: Asking = unknownAsking): Promise<Outcome<LetIn>> {
  const parsed = signInInput.safeParse(input)
  if (!parsed.success) return problems(parsed.error)
  const { email, password } = parsed.data
  const person = await db().person.findUnique({ where: { email }, include: { credentials: CREDENTIAL } })
  const made = await takeTry({ key: keyOf(email), step: 'password', personId: person?.id ?? null, asking })
  if (!made) return tooManyTries
  const proved = person && provedOf(person)
  const right = await verifyPassword({ hash: proved?.hash ?? nobodys, password })
  if (!person || !proved?.hash || !right) return signInFailed
  if (person.suspendedAt) {
    await settleTry(made, 'suspended', person.id)
    return signInFailed
  }
  return person.secondStepAt ? askSecondStep(made, person.id, proved) : letIn(made, person.id, asking, proved)
}

/** Keeps that the password was right until the second step, unless it is another one by now. */
async function askSecondStep(made: Try, personId: string, proved: Standing): Promise<Outcome<LetIn>> {
  const cookie = await openPending(personId)
  const now = await standingOf(personId)
  if (!now || !stands(now, proved)) {
    await db().verification.deleteMany({ where: { value: personId } })
    return signInFailed
  }
  await settleTry(made, 'second step asked', personId)
  return ok({ setCookie: [cookie], role: null })
}

/**
 * Begins the session of somebody who has proved who they are, unless what they proved it by was changed meanwhile, or
 * they were suspended (promise S1).
 */
export async function letIn(
  made: Try,
  personId: string,
  asking: Asking,
  proved: Standing,
): Promise<Outcome<LetIn>> {
  const { headers, response: id } = await auth().api.openSession({
    body: { personId, address: asking.address, device: asking.device },
    returnHeaders: true,
  })
  // looked at last: a change that came meanwhile has either ended the session above, or is seen here
  const now = await standingOf(personId)
  if (!now || !id) return missing
  if (!stands(now, proved)) {
    await db().session.deleteMany({ where: { id } })
    if (now.suspendedAt) await settleTry(made, 'suspended', personId)
    return signInFailed
  }
  await settleTry(made, null, personId)
  return ok({ setCookie: headers.getSetCookie(), role: now.role })
}

/** Ends the request's session. @returns the cookies that clear it */
export async function signOut(headers: Headers): Promise<string[]> {
  const { headers: answer } = await auth().api.signOut({ headers, returnHeaders: true })
  return answer.getSetCookie()
}
