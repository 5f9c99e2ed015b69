import { describe, expect, it } from 'vitest'
import { anonymous, system } from '#domain/access/viewer.ts'
import { runs } from '#jobs/queued/runs.ts'
import { db } from '../db.ts'
import { entered, joined, password, withApp } from '../testing/people.fixture.ts'
import { must } from '../testing/small.fixture.ts'
import { finishSignIn } from './finish.ts'
import {
  endOtherSessions,
  endOwnSession,
  endSessionsOf,
  listOwnSessions,
  listSessionsOf,
} from './own-sessions.ts'
import { suspend } from './people.ts'
import { signIn, viewerOf } from './sessions.ts'
import { forgetSignIns, listOwnSignIns, listSignIns } from './sign-ins.ts'

const home = { address: '198.51.100.*', device: 'Firefox, Linux' }

describe('tries to sign in', () => {
  it('are told one by one: by what, from where, what became of it; to their owner and to admins', async () => {
    const [admin, person] = [await joined('admin'), await joined('editor')]
    await signIn({ email: person.email, password: 'not this one' }, home)
    await signIn({ email: 'nobody.at.all@desk.example', password }, home)
    const app = await withApp(person)
    const { headers } = await entered(person.email)
    await finishSignIn(headers, { code: 'wron-gwro-ngwr-ongw' }, home)
    await finishSignIn(headers, { code: app.code() }, home)
    const own = must(await listOwnSignIns(person)).rows
    expect(own.map(({ step, failure }) => [step, failure])).toEqual([
      ['second step', null],
      ['recovery code', 'wrong'],
      ['password', 'second step asked'],
      ['second step', null],
      ['password again', null],
      ['password', 'wrong'],
    ])
    expect(own[0]).toMatchObject({ ...home, person: { id: person.id, name: person.name } })
    const all = must(await listSignIns(admin, { became: 'wrong' })).rows
    expect(all.map(({ person: whose }) => whose?.id ?? null)).toEqual([person.id, null, person.id])
    expect(must(await listSignIns(admin, { person: person.id, step: 'recovery code' })).rows).toHaveLength(1)
    expect(must(await listSignIns(admin, { became: 'let in', person: person.id })).rows).toHaveLength(3)
    for (const viewer of [person, anonymous]) expect(await listSignIns(viewer)).toEqual({ kind: 'forbidden' })
    expect((await listSignIns(admin, { step: 'magic' as never })).kind).toBe('invalid')
  })

  it('hold no password, code, token or whole address (P3)', async () => {
    const person = await joined('editor')
    const { setCookie } = await entered(person.email)
    await signIn({ email: person.email, password: 'not this secret' }, home)
    const rows = await db().$queryRaw<{ row: string }[]>`select s::text as row from sign_in s`
    const text = rows.map(({ row }) => row).join('\n')
    const token = decodeURIComponent(setCookie[0]!.split('=')[1]!).split('.')[0]!
    for (const word of [password, 'not this secret', person.email, token, '198.51.100.7'])
      expect(text).not.toContain(word)
  })

  it('go page by page, and are forgotten when their time is over', async () => {
    const admin = await joined('admin')
    await db().signIn.createMany({
      data: Array.from({ length: 60 }, (_, n) => ({
        emailKey: 'x',
        ok: false,
        failure: 'wrong',
        step: 'passkey',
        at: new Date(Date.now() - (n < 30 ? 179 : 181) * 86_400_000),
      })),
    })
    const first = must(await listSignIns(admin, { step: 'passkey' }))
    const second = must(await listSignIns(admin, { step: 'passkey', after: first.next! }))
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 10, null])
    expect(must(await forgetSignIns(system('digest'), new Date()))).toBe(30)
    expect(must(await listSignIns(admin, { step: 'passkey' })).rows).toHaveLength(30)
    expect(await forgetSignIns(admin, new Date())).toEqual({ kind: 'forbidden' })
  })
})

it('forgets tries by itself, by a job of its own that needs nothing of what mails need', async () => {
  const left = () => db().signIn.count({ where: { emailKey: 'old' } })
  await db().signIn.create({
    data: { emailKey: 'old', ok: false, failure: 'wrong', step: 'password', at: new Date(0) },
  })
  await runs['person.forget']({}, { id: 'a', tries: 1, priority: 0, signal: AbortSignal.timeout(60_000) })
  expect(await left()).toBe(0)
})

describe('sessions', () => {
  it('are listed with device and half an address, and ended one by one or all but this', async () => {
    const [person, other] = [await joined('editor'), await joined('editor')]
    must(await signIn({ email: person.email, password }, home))
    const here = await entered(person.email)
    const strange = await entered(other.email)
    const lines = must(await listOwnSessions(person, here.headers))
    expect(lines.map(({ here: is, device, address }) => ({ is, device, address }))).toEqual([
      { is: true, device: '', address: '' },
      { is: false, ...home },
    ])
    const [theirs] = must(await listOwnSessions(other, strange.headers))
    expect(await endOwnSession(person, { session: theirs!.id })).toEqual({ kind: 'missing' })
    must(await endOwnSession(person, { session: lines[1]!.id }))
    must(await signIn({ email: person.email, password }, home))
    expect(must(await endOtherSessions(person, here.headers))).toBe(1)
    expect(must(await listOwnSessions(person, here.headers))).toHaveLength(1)
    expect(await viewerOf(here.headers)).toMatchObject({ id: person.id })
    expect(await viewerOf(strange.headers)).toMatchObject({ id: other.id })
  })

  it('of another are for admins, and history says that they were ended', async () => {
    const [admin, person] = [await joined('admin'), await joined('editor')]
    const inside = await entered(person.email)
    expect(await listSessionsOf(person, person.id)).toEqual({ kind: 'forbidden' })
    expect(await endSessionsOf(person, { person: person.id, session: null })).toEqual({ kind: 'forbidden' })
    const [line] = must(await listSessionsOf(admin, person.id))
    must(await endSessionsOf(admin, { person: person.id, session: line!.id }))
    expect(await viewerOf(inside.headers)).toEqual({ kind: 'anonymous' })
    expect(await endSessionsOf(admin, { person: person.id, session: null })).toEqual({ kind: 'missing' })
    const told = await db().history.findMany({ where: { subjectId: person.id }, orderBy: { id: 'asc' } })
    expect(told.map(({ what }) => what)).toEqual(['joined', 'sessions ended'])
    // a suspension ends them for every process that asks the database, which each does on each request
    const again = await entered(person.email)
    must(await suspend(admin, { person: person.id, suspended: true, version: 1 }))
    expect(await viewerOf(again.headers)).toEqual({ kind: 'anonymous' })
    expect(await db().session.count({ where: { personId: person.id } })).toBe(0)
  })
})

it('a hundred tries at once get ten', async () => {
  const { email } = await joined('reader')
  const all = await Promise.all(
    Array.from({ length: 40 }, (_, n) => signIn({ email, password: `not this one ${n}` })),
  )
  const said = all.map((one) => (one.kind === 'invalid' ? one.problems[0]?.message : one.kind))
  expect(said.filter((one) => one === 'signInFailed')).toHaveLength(10)
  expect(said.filter((one) => one === 'tooManyTries')).toHaveLength(30)
})
