import { randomBytes } from 'node:crypto'
import { acceptInvitation, invite } from '../../data/person/invitations.ts'
import { suspend } from '../../data/person/people.ts'
import { system, type Viewer } from '../../domain/access/viewer.ts'
import { people } from '../cast.ts'
import { must } from './ok.ts'

export type Seated = Map<string, Extract<Viewer, { kind: 'person' }> & { email: string; password: string }>

/** Gives the cast's people accounts, each with a password of its own made here (promise S6). */
export async function seatPeople(
  passwordFor: (key: string) => string = () => randomBytes(9).toString('base64url'),
): Promise<Seated> {
  const seated: Seated = new Map()
  for (const { key, name, email, role, suspended } of people) {
    const password = passwordFor(key)
    const { token } = must(await invite(system('seed'), { email, role }), email)
    const { personId: id } = must(await acceptInvitation({ token, name, email, password }), email)
    if (suspended) must(await suspend(system('seed'), { person: id, suspended: true, version: 1 }), email)
    seated.set(key, { kind: 'person', id, name, role, email, password })
  }
  return seated
}
