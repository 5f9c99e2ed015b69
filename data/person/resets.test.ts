import { describe, expect, it } from 'vitest'
import { db } from '../db.ts'
import { entered, holding, joined, password, withApp } from '../testing/people.fixture.ts'
import { must } from '../testing/small.fixture.ts'
import { finishSignIn, owesSecondStep } from './finish.ts'
import { acceptInvitation, invitationOf, invite } from './invitations.ts'
import { suspend } from './people.ts'
import { askReset, changePassword, makeReset, resetOf, resetPassword } from './resets.ts'
import { signIn, viewerOf } from './sessions.ts'

const fresh = 'another long pass phrase'
const said = (outcome: { kind: string; problems?: { message: string }[] }) =>
  outcome.problems?.[0]?.message ?? outcome.kind

describe('a link that resets a password', () => {
  it('works once, however many try at once, and ends every session (S1, S4)', async () => {
    const [admin, person] = [await joined('admin'), await joined('editor')]
    const inside = await entered(person.email)
    const { token, email } = must(await makeReset(admin, { person: person.id, password }))
    expect({ email, of: await resetOf(token) }).toEqual({ email: person.email, of: { email: person.email } })
    const all = await Promise.all(Array.from({ length: 50 }, () => resetPassword({ token, password: fresh })))
    expect(all.filter(({ kind }) => kind === 'ok')).toHaveLength(1)
    expect(new Set(all.map(said))).toEqual(new Set(['ok', 'linkUsed']))
    expect(await viewerOf(inside.headers)).toEqual({ kind: 'anonymous' })
    expect(said(await signIn({ email, password }))).toBe('signInFailed')
    expect((await entered(email, fresh)).role).toBe('editor')
    expect(await resetOf(token)).toBeNull()
  })

  it('is for that one purpose: it makes no account, and an invitation resets nothing', async () => {
    const [admin, person] = [await joined('admin'), await joined('editor')]
    const { token } = must(await makeReset(admin, { person: person.id, password }))
    expect(await invitationOf(token)).toBeNull()
    const account = { token, name: 'Taker', email: person.email, password: fresh }
    expect(said(await acceptInvitation(account))).toBe('linkUsed')
    expect(await resetOf(token)).not.toBeNull()
    const invited = must(await invite(admin, { email: 'new.one@desk.example', role: 'admin', password }))
    expect(await resetOf(invited.token)).toBeNull()
    expect(said(await resetPassword({ token: invited.token, password: fresh }))).toBe('linkUsed')
    expect(await invitationOf(invited.token)).not.toBeNull()
  })

  it('is for that one address, in time, the newest alone, and for nobody suspended', async () => {
    const [admin, person] = [await joined('admin'), await joined('editor')]
    const first = must(await makeReset(admin, { person: person.id, password })).token
    const second = must(await makeReset(admin, { person: person.id, password })).token
    expect(said(await resetPassword({ token: first, password: fresh }))).toBe('linkUsed')
    await db().person.update({ where: { id: person.id }, data: { email: 'moved@desk.example' } })
    expect(said(await resetPassword({ token: second, password: fresh }))).toBe('linkUsed')
    await db().person.update({ where: { id: person.id }, data: { email: person.email } })
    must(await suspend(admin, { person: person.id, suspended: true, version: 1 }))
    expect(said(await resetPassword({ token: second, password: fresh }))).toBe('linkUsed')
    expect(said(await makeReset(admin, { person: person.id, password }))).toBe('suspendedFirst')
    must(await suspend(admin, { person: person.id, suspended: false, version: 2, password }))
    await db().invitation.updateMany({ where: { purpose: 'reset' }, data: { expiresAt: new Date(0) } })
    expect(said(await resetPassword({ token: second, password: fresh }))).toBe('linkUsed')
    expect(await makeReset(await joined('editor'), { person: person.id, password })).toEqual({
      kind: 'forbidden',
    })
  })

  it('is made for another by the password of the admin, and by nobody for themselves', async () => {
    const [admin, person] = [await joined('admin'), await joined('editor')]
    expect(said(await makeReset(admin, { person: person.id, password: 'not this one' }))).toBe(
      'passwordWrong',
    )
    expect((await makeReset(admin, { person: person.id })).kind).toBe('invalid')
    expect(said(await makeReset(admin, { person: admin.id, password }))).toBe('ownWayIn')
    expect(await db().invitation.count({ where: { purpose: 'reset', email: person.email } })).toBe(0)
    expect(await db().invitation.count({ where: { purpose: 'reset', email: admin.email } })).toBe(0)
  })

  it('leaves the second step, and takes what the old password began', async () => {
    const [admin, person] = [await joined('admin'), await joined('editor')]
    const app = await withApp(person)
    const begun = await entered(person.email)
    const { token } = must(await makeReset(admin, { person: person.id, password }))
    must(await resetPassword({ token, password: fresh }))
    expect(await owesSecondStep(begun.headers)).toBe(false)
    expect(said(await finishSignIn(begun.headers, { code: app.code() }))).toBe('stepRanOut')
    expect((await entered(person.email, fresh)).role).toBeNull()
  })

  it('is asked for by mail without telling who is here, three times an hour', async () => {
    const person = await joined('editor')
    const known = await askReset({ email: person.email.toUpperCase() })
    const unknown = await askReset({ email: 'nobody@desk.example' })
    expect([known.kind, unknown.kind]).toEqual(['ok', 'ok'])
    expect(must(unknown)).toBeNull()
    expect(must(known)).toMatchObject({ email: person.email, name: person.name, language: 'en' })
    const all = await Promise.all(Array.from({ length: 8 }, () => askReset({ email: person.email })))
    expect(all.filter((one) => must(one) !== null)).toHaveLength(2)
  })

  it('asking for one takes no try from whoever knows the password, and gives none back', async () => {
    const person = await joined('editor')
    const wrong = (email: string) => signIn({ email, password: 'not this one' })
    for (let n = 0; n < 10; n++) await wrong(person.email)
    expect(must(await askReset({ email: person.email }))).not.toBeNull()
    expect(said(await signIn({ email: person.email, password }))).toBe('tooManyTries')
    // of an address that is nobody's, asking is written down as what did not go well
    const nobody = { email: 'nobody.asks@desk.example' }
    for (let n = 0; n < 3; n++) await askReset(nobody)
    for (let n = 0; n < 10; n++) expect(said(await wrong(nobody.email))).toBe('signInFailed')
    expect(said(await wrong(nobody.email))).toBe('tooManyTries')
  })
})

it('changes one’s own password by the old one, and ends all other sessions', async () => {
  const person = await joined('editor')
  const [here, there] = [await entered(person.email), await entered(person.email)]
  const to = { password, newPassword: fresh }
  expect(said(await changePassword(person, here.headers, { ...to, password: 'x' }))).toBe('passwordWrong')
  expect(said(await changePassword(person, here.headers, { ...to, newPassword: 'short' }))).toBe(
    'passwordShort',
  )
  expect(await changePassword(person, holding(), to)).toEqual({ kind: 'forbidden' })
  must(await changePassword(person, here.headers, to))
  expect(await viewerOf(here.headers)).toMatchObject({ id: person.id })
  expect(await viewerOf(there.headers)).toEqual({ kind: 'anonymous' })
  expect(said(await signIn({ email: person.email, password }))).toBe('signInFailed')
})
