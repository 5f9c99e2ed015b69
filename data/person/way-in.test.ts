import { describe, expect, it } from 'vitest'
import { system } from '#domain/access/viewer.ts'
import { env } from '#env'
import { db } from '../db.ts'
import { entered, joined, withApp } from '../testing/people.fixture.ts'
import { must } from '../testing/small.fixture.ts'
import { resetPassword } from './resets.ts'
import { openWayIn, stepsOfAnotherSecret } from './way-in.ts'

const machine = system('command')
const fresh = 'quite another pass phrase'

describe('whom nobody inside can help', () => {
  it('comes in by a link that the machine makes, once, with their second step or without', async () => {
    const admin = await joined('admin')
    await withApp(admin)
    const open = async (withoutStep: boolean) =>
      must(await openWayIn(machine, { email: admin.email, withoutStep })).token
    const first = await open(false)
    must(await resetPassword({ token: first, password: fresh }))
    expect((await entered(admin.email, fresh)).role, 'the second step is asked for').toBeNull()
    const second = await open(true)
    expect(await resetPassword({ token: first, password: fresh })).toMatchObject({ kind: 'invalid' })
    must(await resetPassword({ token: second, password: `${fresh} again` }))
    expect((await entered(admin.email, `${fresh} again`)).role).toBe('admin')
    const told = await db().history.findMany({ where: { subjectId: admin.id }, orderBy: { id: 'asc' } })
    expect(told.map(({ what, byId }) => [what, byId === null])).toEqual(
      expect.arrayContaining([
        ['reset link made', true],
        ['second step off', true],
      ]),
    )
  })

  it('is for the machine alone, and for nobody who is not here or was shown out', async () => {
    const admin = await joined('admin')
    const gone = await joined('editor')
    await db().person.update({ where: { id: gone.id }, data: { suspendedAt: new Date() } })
    expect(await openWayIn(admin, { email: admin.email, withoutStep: true })).toEqual({ kind: 'forbidden' })
    for (const email of [gone.email, 'nobody@desk.example'])
      expect(await openWayIn(machine, { email, withoutStep: false })).toEqual({ kind: 'missing' })
  })

  it('is counted where a record came back without its secret', async () => {
    await db().secondStep.deleteMany()
    await withApp(await joined('editor'))
    expect(must(await stepsOfAnotherSecret(machine, env.ONRECORD_SECRET!))).toBe(0)
    expect(must(await stepsOfAnotherSecret(machine, 'another secret of thirty-two characters'))).toBe(1)
    expect(await stepsOfAnotherSecret(await joined('admin'), 'x'.repeat(32))).toEqual({ kind: 'forbidden' })
  })
})
