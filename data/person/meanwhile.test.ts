import { describe, expect, it } from 'vitest'
import { codeOf, stepAt } from '#domain/person/one-time-code.ts'
import { db } from '../db.ts'
import { entered, joined, password, unwritten, withApp } from '../testing/people.fixture.ts'
import { must } from '../testing/small.fixture.ts'
import { finishSignIn } from './finish.ts'
import { dropSecondStep } from './limits.ts'
import { suspend } from './people.ts'
import { changePassword, makeReset, resetPassword } from './resets.ts'
import { beginSecondStep, confirmSecondStep } from './second-step.ts'
import { signIn } from './sessions.ts'

const fresh = 'another long pass phrase'
const said = (outcome: { kind: string; problems?: { message: string }[] }) =>
  outcome.problems?.[0]?.message ?? outcome.kind
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * Holds a change of a person where it has changed them, ended their sessions and not yet told it in history; does
 * something else meanwhile, which is given time to end, and then lets the change through.
 */
async function inTheMiddle<A, B>(
  person: { id: string },
  change: () => Promise<A>,
  meanwhile: () => Promise<B>,
) {
  const go = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const waiting = async () => {
    const [row] = await db().$queryRaw<[{ waiting: number }]>`
      select count(*)::int as waiting from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`
    return row.waiting > 0
  }
  const holder = db().$transaction(
    async (tx) => {
      await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`person:${person.id}`}, 7204)) is null as locked`
      held.resolve()
      await go.promise
    },
    { timeout: 20_000 },
  )
  await held.promise
  const changing = change()
  await expect.poll(waiting, { timeout: 10_000 }).toBe(true)
  const other = meanwhile()
  await Promise.race([other.catch(() => null), wait(1200)])
  go.resolve()
  await holder
  return [await changing, await other] as const
}
const left = async (personId: string) => ({
  sessions: await db().session.count({ where: { personId } }),
  halves: await db().verification.count({ where: { value: personId } }),
})
const nothing = { sessions: 0, halves: 0 }

describe('a sign-in that was right when it began, and is not when it ends (S1)', () => {
  it('begins no session by a password that was set anew meanwhile', async () => {
    const [admin, person] = [await joined('admin'), await joined('editor')]
    const { token } = must(await makeReset(admin, { person: person.id, password }))
    const [reset, inside] = await inTheMiddle(
      person,
      () => resetPassword({ token, password: fresh }),
      () => signIn({ email: person.email, password }),
    )
    expect([said(reset), said(inside)]).toEqual(['ok', 'signInFailed'])
    expect(await left(person.id)).toEqual(nothing)
    expect((await entered(person.email, fresh)).role).toBe('editor')
  })

  it('keeps no half of a sign-in by such a password, and finishes none', async () => {
    const [admin, person] = [await joined('admin'), await joined('editor')]
    const app = await withApp(person)
    const begun = await entered(person.email)
    const first = must(await makeReset(admin, { person: person.id, password })).token
    const [, half] = await inTheMiddle(
      person,
      () => resetPassword({ token: first, password: fresh }),
      () => signIn({ email: person.email, password }),
    )
    expect(said(half)).toBe('signInFailed')
    expect(await left(person.id)).toEqual(nothing)
    expect(said(await finishSignIn(begun.headers, { code: app.code() }))).toBe('stepRanOut')

    const again = await entered(person.email, fresh)
    const second = must(await makeReset(admin, { person: person.id, password })).token
    const [, done] = await inTheMiddle(
      person,
      () => resetPassword({ token: second, password }),
      () => finishSignIn(again.headers, { code: app.codes[0]! }),
    )
    expect(said(done)).toBe('signInFailed')
    expect(await left(person.id)).toEqual(nothing)
  })

  it('begins none without the second step that was set up meanwhile, nor for who was suspended', async () => {
    const [admin, person] = [await joined('admin'), await joined('editor')]
    const other = await joined('editor')
    const [suspended, out] = await inTheMiddle(
      other,
      () => suspend(admin, { person: other.id, suspended: true, version: 1 }),
      () => signIn({ email: other.email, password }),
    )
    expect([said(suspended), said(out)]).toEqual(['ok', 'signInFailed'])
    expect(await left(other.id)).toEqual(nothing)

    const third = await joined('editor')
    const bytes = unwritten(must(await beginSecondStep(third, { password })).secret)
    const [on, alone] = await inTheMiddle(
      third,
      () => confirmSecondStep(third, { code: codeOf(bytes, stepAt(Date.now())) }),
      () => signIn({ email: third.email, password }),
    )
    expect([said(on), said(alone)]).toEqual(['ok', 'signInFailed'])
    expect(await left(third.id)).toEqual(nothing)

    const app = await withApp(person)
    const begun = await entered(person.email)
    const drop = { person: person.id, version: 1, password }
    const [dropped, inside] = await inTheMiddle(
      person,
      () => dropSecondStep(admin, drop),
      () => signIn({ email: person.email, password }),
    )
    expect([said(dropped), said(inside)]).toEqual(['ok', 'signInFailed'])
    expect(said(await finishSignIn(begun.headers, { code: app.code() }))).not.toBe('ok')
    expect(await left(person.id)).toEqual(nothing)
  })
})

it('changes no password by one that was set anew meanwhile', async () => {
  const [admin, person] = [await joined('admin'), await joined('editor')]
  const here = await entered(person.email)
  const { token } = must(await makeReset(admin, { person: person.id, password }))
  const [, changed] = await inTheMiddle(
    person,
    () => resetPassword({ token, password: fresh }),
    () => changePassword(person, here.headers, { password, newPassword: 'what a thief would set' }),
  )
  expect(changed).toEqual({ kind: 'forbidden' })
  expect((await entered(person.email, fresh)).role).toBe('editor')
  expect(await left(person.id)).toMatchObject({ sessions: 1 })
})
