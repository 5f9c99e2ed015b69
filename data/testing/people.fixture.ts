import type { Role, Viewer } from '#domain/access/viewer.ts'
import { system } from '#domain/access/viewer.ts'
import { codeOf, stepAt } from '#domain/person/one-time-code.ts'
import { db } from '../db.ts'
import { newId } from '../id.ts'
import { acceptInvitation, invite } from '../person/invitations.ts'
import { hashPassword } from '../person/password.ts'
import { beginSecondStep, confirmSecondStep } from '../person/second-step.ts'
import { signIn } from '../person/sessions.ts'
import { must } from './small.fixture.ts'

export type Joined = Extract<Viewer, { kind: 'person' }> & { email: string }
export const password = 'a long pass phrase'
let count = 0

/** A person with an account and a password, let in by an invitation as anybody is. */
export async function joined(role: Role, name = role as string): Promise<Joined> {
  const email = `${name}.${++count}@desk.example`.toLowerCase()
  const { token } = must(await invite(system('test'), { email, role }))
  const { personId } = must(await acceptInvitation({ token, name, email, password }))
  return { kind: 'person', id: personId, name, role, email }
}

let hash: Promise<string> | undefined

/** Gives somebody who was made straight in the table the password of these tests. */
export async function withPassword<Who extends { id: string }>(who: Who): Promise<Who> {
  hash ??= hashPassword(password)
  const id = newId()
  await db().credential.create({
    data: { id, accountId: who.id, providerId: 'credential', personId: who.id, password: await hash },
  })
  return who
}

/** A request that holds what some answers set, a later cookie of one name taking the earlier one's place. */
export function holding(...setCookie: string[]): Headers {
  const pairs = new Map(
    setCookie.map((line) => {
      const pair = line.split(';')[0]!
      return [pair.split('=')[0]!, pair] as const
    }),
  )
  return new Headers({ cookie: [...pairs.values()].join('; ') })
}

/** Signs somebody in by their password. @returns a request that holds what was answered, and what that was */
export async function entered(email: string, typed = password) {
  const value = must(await signIn({ email, password: typed }))
  return { headers: holding(...value.setCookie), ...value }
}

/** The bytes of a secret as an app is given it by hand. */
export function unwritten(secret: string): Buffer {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)))
}

export type App = { code: (later?: number) => string; codes: string[] }

/** Sets up a second step as a person does. @returns their app, and their recovery codes */
export async function withApp(person: Joined): Promise<App> {
  const { secret } = must(await beginSecondStep(person, { password }))
  const bytes = unwritten(secret)
  // each half minute's code is taken once: a test that asks for more takes one that is early or late
  const code = (later = 0) => codeOf(bytes, stepAt(Date.now()) + later)
  const { codes } = must(await confirmSecondStep(person, { code: code(-1) }))
  return { code, codes }
}
