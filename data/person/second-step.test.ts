import { describe, expect, it } from 'vitest'
import { db } from '../db.ts'
import { entered, holding, joined, password, withApp } from '../testing/people.fixture.ts'
import { must } from '../testing/small.fixture.ts'
import { accountOf } from './account.ts'
import { asksForSecondStep } from './account-rules.ts'
import { finishSignIn, owesSecondStep } from './finish.ts'
import { adminsStep, askAdminsForStep, dropSecondStep } from './limits.ts'
import { suspend } from './people.ts'
import { beginSecondStep, confirmSecondStep, renewCodes, turnOffSecondStep } from './second-step.ts'
import { signIn, viewerOf } from './sessions.ts'

const said = (outcome: { kind: string; problems?: { message: string }[] }) =>
  outcome.problems?.[0]?.message ?? outcome.kind

describe('a second step', () => {
  it('is asked for once a code was given, and lets in by a code, each taken once', async () => {
    const person = await joined('editor')
    const app = await withApp(person)
    const { headers, role, setCookie } = await entered(person.email)
    expect({ role, session: setCookie.some((line) => line.includes('session')) }).toEqual({
      role: null,
      session: false,
    })
    expect(await viewerOf(headers)).toEqual({ kind: 'anonymous' })
    expect(await owesSecondStep(headers)).toBe(true)
    // the code that turned it on was taken, and so is any before it
    expect(said(await finishSignIn(headers, { code: app.code(-1) }))).toBe('codeWrong')
    const all = await Promise.all(
      Array.from({ length: 9 }, () => finishSignIn(headers, { code: app.code() })),
    )
    expect(all.filter(({ kind }) => kind === 'ok')).toHaveLength(1)
    const inside = all.find((one) => one.kind === 'ok')!
    expect(await viewerOf(holding(...must(inside).setCookie))).toMatchObject({ id: person.id })
    expect(await owesSecondStep(headers)).toBe(false)
  })

  it('is nothing until a code of the app was given', async () => {
    const person = await joined('editor')
    expect(said(await beginSecondStep(person, { password: 'not this one' }))).toBe('passwordWrong')
    const { squares, secret } = must(await beginSecondStep(person, { password }))
    expect(squares.every((row) => row.length === squares.length && /^[01]+$/.test(row))).toBe(true)
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(said(await confirmSecondStep(person, { code: '000000' }))).toBe('codeWrong')
    expect((await entered(person.email)).role).toBe('editor')
  })

  it('takes a recovery code once, however many try it at once, and however it is set out', async () => {
    const person = await joined('editor')
    const { codes } = await withApp(person)
    expect(new Set(codes).size).toBe(10)
    const { headers } = await entered(person.email)
    const typed = ` ${codes[0]!.toUpperCase().replaceAll('-', ' ')} `
    const all = await Promise.all(Array.from({ length: 50 }, () => finishSignIn(headers, { code: typed })))
    expect(all.filter(({ kind }) => kind === 'ok')).toHaveLength(1)
    await db().signIn.deleteMany({ where: { personId: person.id } }) // the tries that lost count too
    const again = await entered(person.email)
    expect(said(await finishSignIn(again.headers, { code: codes[0]! }))).toBe('codeWrong')
    expect(must(await accountOf(person)).codesLeft).toBe(9)
    const fresh = must(await renewCodes(person, { password })).codes
    expect(said(await finishSignIn(again.headers, { code: codes[1]! }))).toBe('codeWrong')
    expect((await finishSignIn(again.headers, { code: fresh[1]! })).kind).toBe('ok')
  })

  it('lets in once by one password, though two right codes are given at once', async () => {
    const person = await joined('editor')
    const app = await withApp(person)
    const { headers } = await entered(person.email)
    const typed = [app.code(), ...app.codes.slice(0, 4)]
    const all = await Promise.all(typed.map((code) => finishSignIn(headers, { code })))
    expect(all.filter(({ kind }) => kind === 'ok')).toHaveLength(1)
  })

  it('is turned on once, by a code of the app alone: a recovery code is not used up by that', async () => {
    const person = await joined('editor')
    const app = await withApp(person)
    expect(said(await confirmSecondStep(person, { code: app.codes[0]! }))).toBe('codeWrong')
    expect(said(await confirmSecondStep(person, { code: app.code() }))).toBe('stepThere')
    expect(must(await accountOf(person)).codesLeft).toBe(10)
    const { headers } = await entered(person.email)
    expect((await finishSignIn(headers, { code: app.codes[0]! })).kind).toBe('ok')
  })

  it('has the same ten tries as the password, which giving the password again does not renew (S2)', async () => {
    const person = await joined('editor')
    const app = await withApp(person)
    const answers: string[] = []
    for (let n = 0; n < 5; n++) {
      const first = await signIn({ email: person.email, password }, { address: `198.51.${n}.*`, device: '' })
      if (first.kind !== 'ok') throw new Error(said(first))
      const code = n % 2 ? 'wron-gwro-ngwr-ongw' : '000000'
      answers.push(said(await finishSignIn(holding(...first.value.setCookie), { code })))
    }
    expect(answers).toEqual(Array(5).fill('codeWrong'))
    expect(said(await signIn({ email: person.email, password }))).toBe('tooManyTries')
    const [waiting] = await db().verification.findMany({ where: { value: person.id } })
    expect(waiting).toBeDefined()
    expect(said(await turnOffSecondStep(person, { password, code: app.code() }))).toBe('tooManyTries')
    expect(said(await confirmSecondStep(person, { code: app.code() }))).toBe('tooManyTries')
  })

  it('counts wrong codes of somebody who is signed in, and wrong recovery codes alone', async () => {
    const person = await joined('editor')
    const app = await withApp(person)
    const { headers } = await entered(person.email)
    for (let n = 0; n < 9; n++) await finishSignIn(headers, { code: `wron-gwro-ngwr-0${n}23` })
    expect(said(await finishSignIn(headers, { code: app.codes[0]! }))).toBe('tooManyTries')
    expect(said(await finishSignIn(headers, { code: app.code() }))).toBe('tooManyTries')
  })

  it('cannot be guessed by who has the password and a session: each password given again renews no try', async () => {
    const person = await joined('editor')
    await withApp(person)
    const answers: string[] = []
    for (let n = 0; n < 11; n++)
      answers.push(said(await turnOffSecondStep(person, { password, code: String(100000 + n) })))
    expect(answers).toEqual([...Array(10).fill('codeWrong'), 'tooManyTries'])
    expect((await db().person.findUniqueOrThrow({ where: { id: person.id } })).secondStepAt).not.toBeNull()
  })

  it('keeps no code and no secret that could be read', async () => {
    const person = await joined('editor')
    const { secret } = must(await beginSecondStep(person, { password }))
    const other = await joined('editor')
    const { codes } = await withApp(other)
    const rows = JSON.stringify([
      await db().secondStep.findMany(),
      await db().recoveryCode.findMany(),
      await db().history.findMany({ where: { subject: 'person' }, select: { before: true, after: true } }),
    ])
    for (const word of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
      expect(rows).not.toContain(word)
  })

  it('is turned off by password and code, and a suspended person gets no further by one', async () => {
    const person = await joined('editor')
    const app = await withApp(person)
    const { headers } = await entered(person.email)
    const admin = await joined('admin')
    must(await suspend(admin, { person: person.id, suspended: true, version: 1 }))
    expect(said(await finishSignIn(headers, { code: app.codes[3]! }))).toBe('signInFailed')
    must(await suspend(admin, { person: person.id, suspended: false, version: 2, password }))
    expect(said(await turnOffSecondStep(person, { password: 'x', code: app.code() }))).toBe('passwordWrong')
    expect(said(await turnOffSecondStep(person, { password, code: '000000' }))).toBe('codeWrong')
    must(await turnOffSecondStep(person, { password, code: app.codes[4]! }))
    expect((await entered(person.email)).role).toBe('editor')
  })
})

describe('where the desk asks its admins for one', () => {
  it('an admin without it may do what a reader may, on the next request, until it is set up', async () => {
    const [asks, other] = [await joined('admin'), await joined('admin')]
    const version = must(await adminsStep(asks)).version
    expect(said(await askAdminsForStep(asks, { required: true, version, password }))).toBe('ownStepFirst')
    const app = await withApp(asks)
    const inside = await entered(other.email)
    expect(await viewerOf(inside.headers)).toMatchObject({ role: 'admin' })
    must(await askAdminsForStep(asks, { required: true, version, password }))
    expect(await viewerOf(inside.headers)).toMatchObject({ role: 'reader', mustSetUp: true })
    expect(said(await turnOffSecondStep(asks, { password, code: app.code() }))).toBe('stepAskedFor')
    await withApp(other)
    expect(await viewerOf(inside.headers)).toEqual({
      kind: 'person',
      id: other.id,
      name: other.name,
      role: 'admin',
    })
    // an open session alone takes neither that nor anybody's step, nor one's own, nor one that was changed since
    const no = { required: false, version: version + 1, password: 'not this one' }
    expect(said(await askAdminsForStep(asks, no))).toBe('passwordWrong')
    const drop = { person: other.id, version: 1, password }
    expect(said(await dropSecondStep(asks, { ...drop, password: 'not this one' }))).toBe('passwordWrong')
    expect(said(await dropSecondStep(asks, { ...drop, person: asks.id }))).toBe('ownWayIn')
    expect(await dropSecondStep(asks, { ...drop, version: 2 })).toMatchObject({
      kind: 'conflict',
      version: 1,
    })
    expect(await viewerOf(inside.headers)).toMatchObject({ id: other.id, role: 'admin' })
    expect(await asksForSecondStep(db())).toBe(true)
    // a lost one is taken by another admin, and the sessions go with it
    must(await dropSecondStep(asks, drop))
    expect(await viewerOf(inside.headers)).toEqual({ kind: 'anonymous' })
    expect(await dropSecondStep(await joined('editor'), { person: asks.id, version: 1, password })).toEqual({
      kind: 'forbidden',
    })
    must(await askAdminsForStep(asks, { required: false, version: version + 1, password }))
  })
})
