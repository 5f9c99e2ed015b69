import { describe, expect, it } from 'vitest'
import { system, type Viewer } from '#domain/access/viewer.ts'
import { db } from '../db.ts'
import { acceptInvitation, firstAdminToken, invite } from './invitations.ts'
import { changeRole, listPeople, suspend } from './people.ts'
import { signIn, viewerOf } from './sessions.ts'

const password = 'a long pass phrase'
const cookie = (setCookie: string[]) =>
  new Headers({ cookie: setCookie.map((entry) => entry.split(';')[0]).join('; ') })

async function joined(
  email: string,
  role: 'reader' | 'editor' | 'admin',
): Promise<Extract<Viewer, { kind: 'person' }>> {
  const invited = await invite(system('test'), { email, role })
  if (invited.kind !== 'ok') throw new Error(invited.kind)
  const accepted = await acceptInvitation({ token: invited.value.token, name: email, email, password })
  if (accepted.kind !== 'ok') throw new Error(JSON.stringify(accepted))
  return { kind: 'person', id: accepted.value.personId, name: email, role }
}

describe('people', () => {
  it('makes the first admin by a link that works once', async () => {
    const token = (await firstAdminToken())!
    const input = { token, name: 'Maha', email: 'maha@desk.example', password }
    const tries = await Promise.all(Array.from({ length: 5 }, () => acceptInvitation(input)))
    expect(tries.filter((outcome) => outcome.kind === 'ok')).toHaveLength(1)
    expect(await firstAdminToken()).toBeNull()
  })

  it('signs in, and a role change or suspension bites on the next request', async () => {
    const admin = await joined('admin@desk.example', 'admin')
    const editor = await joined('editor@desk.example', 'editor')
    const session = await signIn({ email: 'EDITOR@desk.example', password })
    if (session.kind !== 'ok') throw new Error(JSON.stringify(session))
    const headers = cookie(session.value.setCookie)
    expect(await viewerOf(headers)).toMatchObject({ id: editor.id, role: 'editor' })
    expect(await changeRole(editor, { person: editor.id, role: 'admin', version: 1 })).toEqual({
      kind: 'forbidden',
    })
    expect(await changeRole(admin, { person: editor.id, role: 'reader', version: 1 })).toMatchObject({
      kind: 'ok',
    })
    expect(await viewerOf(headers)).toEqual({ kind: 'anonymous' })
    expect(await changeRole(admin, { person: editor.id, role: 'admin', version: 1 })).toMatchObject({
      kind: 'conflict',
      theirs: { role: 'reader' },
    })
    await suspend(admin, { person: editor.id, suspended: true, version: 2 })
    expect(await signIn({ email: 'editor@desk.example', password })).toMatchObject({
      kind: 'invalid',
      problems: [{ message: 'signInFailed' }],
    })
  })

  it('answers alike to an unknown address and a wrong password, and stops after ten tries', async () => {
    await joined('tried@desk.example', 'reader')
    const wrong = await signIn({ email: 'tried@desk.example', password: 'not this one' })
    expect(await signIn({ email: 'nobody@desk.example', password: 'not this one' })).toEqual(wrong)
    for (let n = 0; n < 9; n++) await signIn({ email: 'tried@desk.example', password: 'not this one' })
    expect(await signIn({ email: 'tried@desk.example', password })).toMatchObject({
      kind: 'invalid',
      problems: [{ message: 'tooManyTries' }],
    })
  })

  it('keeps one admin, also when two demote each other at once', async () => {
    await db().person.updateMany({ where: { role: 'admin' }, data: { role: 'reader' } })
    const [one, two] = [await joined('one@desk.example', 'admin'), await joined('two@desk.example', 'admin')]
    await Promise.all([
      changeRole(one, { person: two.id, role: 'reader', version: 1 }),
      changeRole(two, { person: one.id, role: 'reader', version: 1 }),
    ])
    const people = await listPeople(system('test'))
    expect(people.kind === 'ok' && people.value.filter((person) => person.role === 'admin')).toHaveLength(1)
  })

  it('tells nobody but an admin who is here', async () => {
    const editor = await joined('curious@desk.example', 'editor')
    expect(await listPeople(editor)).toEqual({ kind: 'forbidden' })
    expect(await invite(editor, { email: 'x@desk.example', role: 'admin' })).toEqual({ kind: 'forbidden' })
  })
})
