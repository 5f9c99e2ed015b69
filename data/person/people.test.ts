import { describe, expect, it } from 'vitest'
import { system, type Viewer } from '#domain/access/viewer.ts'
import { db } from '../db.ts'
import { acceptInvitation, firstAdminToken, invite, withdrawInvitation } from './invitations.ts'
import { listPeople } from './list.ts'
import { changeRole, suspend } from './people.ts'
import { makeReset, resetPassword } from './resets.ts'
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

  it('gives rights for the password of who gives them, and takes them for none', async () => {
    const [admin, other] = [
      await joined('giver@desk.example', 'admin'),
      await joined('got@desk.example', 'editor'),
    ]
    const up = { person: other.id, role: 'admin', version: 1 }
    const back = { person: other.id, suspended: false, version: 3 }
    const to = { email: 'third@desk.example', role: 'reader' }
    for (const [given, said] of [
      [{}, 'required'],
      [{ password: 'not this one' }, 'passwordWrong'],
    ] as const)
      for (const tried of [changeRole(admin, { ...up, ...given }), invite(admin, { ...to, ...given })])
        expect(await tried).toMatchObject({ problems: [{ field: 'password', message: said }] })
    expect(await changeRole(admin, { ...up, password })).toMatchObject({ kind: 'ok' })
    expect(await suspend(admin, { ...back, suspended: true, version: 2 })).toMatchObject({ kind: 'ok' })
    expect(await suspend(admin, back)).toMatchObject({
      problems: [{ field: 'password', message: 'required' }],
    })
    expect(await suspend(admin, { ...back, password })).toMatchObject({ kind: 'ok' })
    expect(await changeRole(admin, { ...up, role: 'reader', version: 4 })).toMatchObject({ kind: 'ok' })
    expect(await invite(admin, { ...to, password })).toMatchObject({ kind: 'ok' })
  })

  it('ends what an admin opened with their rights, and an invitation that is taken back', async () => {
    const [admin, rogue] = [
      await joined('stays@desk.example', 'admin'),
      await joined('rogue@desk.example', 'admin'),
    ]
    const link = async (who: Viewer, email: string) => {
      const made = await invite(who, { email, role: 'admin', password })
      if (made.kind !== 'ok') throw new Error(JSON.stringify(made))
      return made.value
    }
    const join = ({ token }: { token: string }, email: string) =>
      acceptInvitation({ token, name: 'Later', email, password })
    const used = { problems: [{ message: 'linkUsed' }] }
    const door = await link(rogue, 'door@desk.example')
    const reset = await makeReset(rogue, { person: admin.id, password })
    if (reset.kind !== 'ok') throw new Error(reset.kind)
    expect(await suspend(admin, { person: rogue.id, suspended: true, version: 1 })).toMatchObject({
      kind: 'ok',
    })
    expect(await join(door, 'door@desk.example')).toMatchObject(used)
    expect(await resetPassword({ token: reset.value.token, password: 'another pass phrase' })).toMatchObject(
      used,
    )
    // not by its day alone: one that was being made while they were shown out
    await db().invitation.updateMany({
      where: { byId: rogue.id },
      data: { expiresAt: new Date(Date.now() + 60_000) },
    })
    expect(await join(door, 'door@desk.example')).toMatchObject(used)
    expect(await resetPassword({ token: reset.value.token, password: 'another pass phrase' })).toMatchObject(
      used,
    )

    const wrong = await link(admin, 'wrong@desk.example')
    expect(await withdrawInvitation(rogue, { invitation: 'x' })).not.toMatchObject({ kind: 'ok' })
    for (const times of [1, 2])
      expect([times, await withdrawInvitation(admin, { invitation: wrong.id })]).toMatchObject([
        times,
        { kind: 'ok' },
      ])
    expect(await join(wrong, 'wrong@desk.example')).toMatchObject(used)
    const told = await db().history.findMany({ where: { subject: 'invitation', subjectId: wrong.id } })
    expect(told.map(({ what }) => what)).toEqual(['added', 'withdrawn'])
    expect(JSON.stringify(told, (_key, value) => (typeof value === 'bigint' ? null : value))).not.toContain(
      'wrong@',
    )
    // asked in anew, as something less: the link of before is no way to more
    const more = await link(admin, 'right@desk.example')
    const right = await link(admin, 'right@desk.example')
    expect(await join(more, 'right@desk.example')).toMatchObject(used)
    expect(await join(right, 'right@desk.example')).toMatchObject({ kind: 'ok' })
    expect(await withdrawInvitation(admin, { invitation: right.id })).toMatchObject(used)
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
    expect(
      people.kind === 'ok' && people.value.rows.filter((person) => person.role === 'admin'),
    ).toHaveLength(1)
  })

  it('tells nobody but an admin who is here', async () => {
    const editor = await joined('curious@desk.example', 'editor')
    expect(await listPeople(editor)).toEqual({ kind: 'forbidden' })
    expect(await invite(editor, { email: 'x@desk.example', role: 'admin' })).toEqual({ kind: 'forbidden' })
  })
})
