import 'server-only'
import { randomBytes } from 'node:crypto'
import { encode } from 'uqr'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, invalid, type Outcome, ok } from '#domain/outcome.ts'
import { againInput, confirmStepInput, turnOffStepInput } from '#domain/person/account-input.ts'
import { type Asking, unknownAsking } from '#domain/person/asking.ts'
import { base32, keyAddress } from '#domain/person/one-time-code.ts'
import { accept } from '../accept.ts'
import { db } from '../db.ts'
import { record } from '../history.ts'
import { write } from '../write.ts'
import { asksForSecondStep } from './account-rules.ts'
import { proveAgain } from './again.ts'
import { isAppCode, makeCodes, takeCode } from './codes.ts'
import { seal } from './sealed.ts'
import { tooManyTries } from './sessions.ts'
import { keyOf, settleTry, takeTry } from './tries.ts'

const DESK = 'OnRecord'

/** What an app is shown: a drawing of squares, each row a string of 1 and 0, and the same to be typed. */
export type Enrolment = { squares: string[]; secret: string }

/** Begins to set up a second step; nothing is asked for until a code of the app was given. */
export async function beginSecondStep(
  viewer: Viewer,
  input: unknown,
  asking: Asking = unknownAsking,
): Promise<Outcome<Enrolment>> {
  const parsed = accept(viewer, 'self.write', againInput, input)
  if (parsed.kind !== 'ok') return parsed
  const proved = await proveAgain(viewer, parsed.value.password, asking)
  if (proved.kind !== 'ok') return proved
  const { id: personId, email } = proved.value
  const secret = randomBytes(20)
  return write(viewer, 'self.write', async (tx) => {
    if ((await tx.person.findUnique({ where: { id: personId } }))?.secondStepAt)
      return invalid('form', 'stepThere')
    await tx.secondStep.deleteMany({ where: { personId } })
    await tx.secondStep.create({ data: { personId, secret: seal(secret) } })
    const drawn = encode(keyAddress(secret, { desk: DESK, email }), { ecc: 'M', border: 2 })
    const squares = drawn.data.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''))
    return ok({ squares, secret: base32(secret) })
  })
}

/** Turns the second step on by a code of the app. @returns the recovery codes, shown this once */
export async function confirmSecondStep(
  viewer: Viewer,
  input: unknown,
  asking: Asking = unknownAsking,
): Promise<Outcome<{ codes: string[] }>> {
  const parsed = accept(viewer, 'self.write', confirmStepInput, input)
  if (parsed.kind !== 'ok') return parsed
  const given = await giveCode(viewer, parsed.value.code, asking, true)
  if (given.kind !== 'ok') return given
  const personId = given.value
  return write(viewer, 'self.write', async (tx) => {
    // of two at once one turns it on, so only one set of codes is ever shown
    const { count } = await tx.person.updateMany({
      where: { id: personId, secondStepAt: null },
      data: { secondStepAt: new Date() },
    })
    if (count === 0) return invalid('form', 'stepThere')
    await tx.secondStep.update({ where: { personId }, data: { confirmedAt: new Date() } })
    const codes = await makeCodes(tx, personId)
    await record(tx, viewer, [step(personId, true)])
    return ok({ codes })
  })
}

/** Turns the second step off, by password and a code. An admin whose desk asks for it may not. */
export async function turnOffSecondStep(
  viewer: Viewer,
  input: unknown,
  asking: Asking = unknownAsking,
): Promise<Outcome<null>> {
  const parsed = accept(viewer, 'self.write', turnOffStepInput, input)
  if (parsed.kind !== 'ok') return parsed
  if (viewer.kind === 'person' && viewer.role === 'admin' && (await asksForSecondStep(db())))
    return invalid('form', 'stepAskedFor')
  const proved = await proveAgain(viewer, parsed.value.password, asking)
  if (proved.kind !== 'ok') return proved
  const given = await giveCode(viewer, parsed.value.code, asking, false)
  if (given.kind !== 'ok') return given
  const personId = given.value
  return write(viewer, 'self.write', async (tx) => {
    await tx.secondStep.deleteMany({ where: { personId } })
    await tx.recoveryCode.deleteMany({ where: { personId } })
    await tx.person.update({ where: { id: personId }, data: { secondStepAt: null } })
    await record(tx, viewer, [step(personId, false)])
    return ok(null)
  })
}

/** Makes the recovery codes anew. @returns them, shown this once */
export async function renewCodes(
  viewer: Viewer,
  input: unknown,
  asking: Asking = unknownAsking,
): Promise<Outcome<{ codes: string[] }>> {
  const parsed = accept(viewer, 'self.write', againInput, input)
  if (parsed.kind !== 'ok') return parsed
  const proved = await proveAgain(viewer, parsed.value.password, asking)
  if (proved.kind !== 'ok') return proved
  const { id } = proved.value
  return write(viewer, 'self.write', async (tx) => {
    if (!(await tx.person.findUnique({ where: { id } }))?.secondStepAt) return invalid('form', 'noStep')
    return ok({ codes: await makeCodes(tx, id) })
  })
}

/** A code from somebody who is signed in: a try like those at the door. */
async function giveCode(
  viewer: Viewer,
  code: string,
  asking: Asking,
  appOnly: boolean,
): Promise<Outcome<string>> {
  const person = viewer.kind === 'person' && (await db().person.findUnique({ where: { id: viewer.id } }))
  if (!person) return forbidden
  const kind = isAppCode(code) ? 'second step' : 'recovery code'
  const made = await takeTry({ key: keyOf(person.email), step: kind, personId: person.id, asking })
  if (!made) return tooManyTries
  if ((appOnly && kind !== 'second step') || !(await takeCode(person.id, code)))
    return invalid('code', 'codeWrong')
  await settleTry(made, null, person.id)
  return ok(person.id)
}

/** History says that there is a second step, and nothing of it. */
const step = (subjectId: string, on: boolean) => ({
  subject: 'person' as const,
  subjectId,
  what: on ? 'second step on' : 'second step off',
  before: { secondStep: !on },
  after: { secondStep: on },
})
