import { afterEach, describe, expect, it, vi } from 'vitest'
import { db } from '../db.ts'
import { joined, password } from '../testing/people.fixture.ts'
import { must } from '../testing/small.fixture.ts'
import { acceptInvitation, invitationOf, invite, withdrawInvitation } from './invitations.ts'
import { changeRole } from './people.ts'
import { makeReset, resetOf, resetPassword } from './resets.ts'

const used = { problems: [{ message: 'linkUsed' }] }
const join = (token: string, email: string) => acceptInvitation({ token, name: 'Later', email, password })
const reset = (token: string) => resetPassword({ token, password: 'another pass phrase' })
const withdrawals = (subjectId: string) =>
  db().history.findMany({ where: { subject: 'invitation', subjectId, what: 'withdrawn' } })
let count = 0
const address = () => `linked.${++count}@desk.example`

afterEach(() => vi.useRealTimers())
/** The application's clock goes wrong, and the database's does not. */
const clockIsOff = (hours: number) =>
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * 3_600_000 })

describe('a link that was ended works no more, whatever the clocks say', () => {
  it.each([-5, 5])('of an application that is %d hours off', async (hours) => {
    const [admin, person, rogue] = [await joined('admin'), await joined('editor'), await joined('admin')]
    const email = address()
    const [taken, demoted] = [
      must(await invite(admin, { email, role: 'editor', password })),
      must(await invite(rogue, { email: address(), role: 'admin', password })),
    ]
    const first = must(await makeReset(admin, { person: person.id, password })).token
    const theirs = must(await makeReset(rogue, { person: admin.id, password })).token
    clockIsOff(hours)
    must(await withdrawInvitation(admin, { invitation: taken.id }))
    const second = must(await makeReset(admin, { person: person.id, password })).token
    must(await changeRole(admin, { person: rogue.id, role: 'reader', version: 1 }))
    expect([await invitationOf(taken.token), await resetOf(first), await resetOf(theirs)]).toEqual([
      null,
      null,
      null,
    ])
    vi.useRealTimers()
    expect(await join(taken.token, email)).toMatchObject(used)
    expect(await reset(first)).toMatchObject(used)
    expect(await resetOf(second)).toEqual({ email: person.email })
    // not by the role of who made it: that they are an admin again opens nothing
    must(await changeRole(admin, { person: rogue.id, role: 'admin', version: 2, password }))
    expect(await invitationOf(demoted.token)).toBeNull()
    expect(await reset(theirs)).toMatchObject(used)
    must(await reset(second))
  })

  it('also for who asked before it was ended, and had to wait', async () => {
    const admin = await joined('admin')
    const email = address()
    const { id, token } = must(await invite(admin, { email, role: 'editor', password }))
    let joining: ReturnType<typeof join> | undefined
    await db().$transaction(
      async (tx) => {
        await tx.$queryRaw`select id from invitation where id = ${id} for update`
        joining = join(token, email)
        for (let waiting = 0; waiting === 0; ) {
          const [row] = await db().$queryRaw<{ waiting: number }[]>`
            select count(*)::int as waiting from pg_stat_activity where datname = current_database()
              and wait_event_type = 'Lock' and query like '%update invitation set used_at%'`
          waiting = row!.waiting
        }
        await tx.$executeRaw`update invitation set expires_at = clock_timestamp() where id = ${id}`
      },
      { timeout: 25_000 },
    )
    expect(await joining).toMatchObject(used)
  })
})

it('that ends with its maker’s role is told in history, once, and no address with it', async () => {
  const [admin, rogue] = [await joined('admin'), await joined('admin')]
  const email = address()
  const open = must(await invite(rogue, { email, role: 'editor', password }))
  const taken = must(await invite(rogue, { email: address(), role: 'editor', password }))
  must(await withdrawInvitation(admin, { invitation: taken.id }))
  must(await changeRole(admin, { person: rogue.id, role: 'editor', version: 1 }))
  must(await changeRole(admin, { person: rogue.id, role: 'reader', version: 2 }))
  expect(await withdrawals(open.id)).toMatchObject([
    { byId: admin.id, before: { role: 'editor' }, after: null },
  ])
  expect(await withdrawals(taken.id)).toHaveLength(1)
  expect(
    JSON.stringify((await withdrawals(open.id)).map(({ before, after }) => ({ before, after }))),
  ).not.toContain(email)
})
