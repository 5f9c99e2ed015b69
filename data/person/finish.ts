import 'server-only'
import { invalid, type Outcome } from '#domain/outcome.ts'
import { secondStepInput } from '#domain/person/account-input.ts'
import { type Asking, unknownAsking } from '#domain/person/asking.ts'
import { db } from '../db.ts'
import { problems } from '../problems.ts'
import { isAppCode, takeCode } from './codes.ts'
import { clearBegun, pendingOf, takeBegun } from './pending.ts'
import { type LetIn, letIn, signInFailed, tooManyTries } from './sessions.ts'
import { CREDENTIAL, provedOf } from './standing.ts'
import { keyOf, takeTry } from './tries.ts'

/** Whether somebody in this browser gave the right password and still owes a second step. */
export const owesSecondStep = async (headers: Headers): Promise<boolean> =>
  (await pendingOf(headers)) !== null

/**
 * The second step of signing in: a code of the app, or a recovery code. A wrong one is a try on the account, like a
 * wrong password, and giving the password again does not begin the count anew.
 */
export async function finishSignIn(
  headers: Headers,
  input: unknown,
  asking: Asking = unknownAsking,
): Promise<Outcome<LetIn>> {
  const parsed = secondStepInput.safeParse(input)
  if (!parsed.success) return problems(parsed.error)
  const personId = await pendingOf(headers)
  const person =
    personId &&
    (await db().person.findUnique({ where: { id: personId }, include: { credentials: CREDENTIAL } }))
  if (!person) return invalid('form', 'stepRanOut')
  const step = isAppCode(parsed.data.code) ? 'second step' : 'recovery code'
  const made = await takeTry({ key: keyOf(person.email), step, personId: person.id, asking })
  if (!made) return tooManyTries
  if (!(await takeCode(person.id, parsed.data.code))) return invalid('code', 'codeWrong')
  if ((await takeBegun(headers, 'second')) !== person.id) return signInFailed
  // of the moment before the password that was given was taken: another one has taken it away, or is seen in letIn
  const inside = await letIn(made, person.id, asking, provedOf(person))
  if (inside.kind === 'ok') inside.value.setCookie.push(clearBegun('second'))
  return inside
}
