import { beforeEach, describe, expect, it, vi } from 'vitest'
import { anonymous, system, type Viewer } from '#domain/access/viewer.ts'
import { MOST_KEYS } from '#domain/key/input.ts'
import { ok } from '#domain/outcome.ts'
import { asOwner } from '../../scripts/database/prepare.ts'
import { db } from '../db.ts'
import { password, withPassword } from '../testing/people.fixture.ts'
import { must, person } from '../testing/small.fixture.ts'
import { waitedFor } from '../testing/waited-for.fixture.ts'
import { write } from '../write.ts'
import { answerCall, dropCall, dropWhenKnown, takeCall } from './call.ts'
import { inCall, keepDone } from './in-call.ts'
import { listKeys, makeKey, revokeKey } from './keys.ts'
import { viewerOfKey } from './viewer.ts'

let editor: Extract<Viewer, { kind: 'person' }>
let count = 0
/** who waits for a condition in a transaction is not cut short on a slow machine */
const PATIENT = { timeout: 60_000 }
const given = (over: object = {}) => ({
  name: `wire ${++count}`,
  scopes: ['bring in'],
  days: 30,
  password,
  ...over,
})
const make = async (over: object = {}, viewer: Viewer = editor) => must(await makeKey(viewer, given(over)))

beforeEach(async () => {
  editor = await withPassword(await person('editor', 'Noa'))
})

describe('a key', () => {
  it('is shown once: the table keeps its hash, history its name and scopes', async () => {
    const { id, token } = await make({ name: 'the wire' })
    expect(token).toMatch(/^onr_[\w-]{43}$/)
    const rows = await db().$queryRaw<{ text: string }[]>`
      select k::text as text from access_key k where id = ${id} union all select h::text from history h where subject_id = ${id}`
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toContain(token.slice(4, 40))
    expect(await viewerOfKey(token)).toEqual({
      kind: 'key',
      id: editor.id,
      name: 'Noa',
      role: 'editor',
      key: { id, name: 'the wire', scopes: ['bring in'] },
    })
    expect(must(await listKeys(editor))).toMatchObject([
      { id, name: 'the wire', hint: token.slice(-4), state: 'active', own: true },
    ])
  })

  it('says when it was last used', async () => {
    const { id, token } = await make()
    const used = async () => must(await listKeys(editor)).find((one) => one.id === id)?.lastUsedAt
    expect(await used()).toBeNull()
    await viewerOfKey(token)
    expect(Date.parse((await used())!)).toBeGreaterThan(Date.now() - 60_000)
  })

  it('is made by editors for themselves, with nothing else in it', async () => {
    for (const other of [anonymous, await person('reader'), system('x')])
      expect(await makeKey(other, given())).toEqual({ kind: 'forbidden' })
    for (const wrong of [
      { name: ' ' },
      { scopes: [] },
      { scopes: ['everything'] },
      { days: 400 },
      { personId: 'x' },
    ])
      expect(await makeKey(editor, given(wrong))).toMatchObject({ kind: 'invalid' })
    const through: Viewer = { ...editor, kind: 'key', key: { id: 'k', name: 'k', scopes: ['bring in'] } }
    expect(await makeKey(through, given())).toEqual({ kind: 'forbidden' })
  })

  it('is made for the password of its owner alone, whoever is signed in', async () => {
    const before = await db().accessKey.count()
    expect(await makeKey(editor, given({ password: undefined }))).toMatchObject({
      problems: [{ field: 'password', message: 'required' }],
    })
    expect(await makeKey(editor, given({ password: 'not this one' }))).toMatchObject({
      problems: [{ field: 'password', message: 'passwordWrong' }],
    })
    expect(await db().accessKey.count()).toBe(before)
  })

  it('has a name of its own among the active ones, also when two are made at once', async () => {
    const both = await Promise.all([
      makeKey(editor, given({ name: 'twin' })),
      makeKey(editor, given({ name: 'twin' })),
    ])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['invalid', 'ok'])
    const [first] = both.flatMap((one) => (one.kind === 'ok' ? [one.value.id] : []))
    must(await revokeKey(editor, { key: first }))
    must(await makeKey(editor, given({ name: 'twin' })))
  })

  it('is one of so many at most', async () => {
    for (let n = 0; n < MOST_KEYS; n++) await make()
    expect(await makeKey(editor, given())).toMatchObject({ problems: [{ message: 'tooManyKeys' }] })
  })

  it('opens nothing once it is revoked, has ended, or its owner may not; and what was made up, never', async () => {
    const { id, token } = await make()
    await asOwner(
      process.env.TEST_OWNER_URL!,
      `update person set suspended_at = now() where id = '${editor.id}'`,
    )
    expect(await viewerOfKey(token)).toEqual({ refused: 'owner' })
    await asOwner(
      process.env.TEST_OWNER_URL!,
      `update person set suspended_at = null, role = 'reader' where id = '${editor.id}'`,
    )
    expect(await viewerOfKey(token)).toEqual({ refused: 'owner' })
    await asOwner(process.env.TEST_OWNER_URL!, `update person set role = 'admin' where id = '${editor.id}'`)
    expect(await viewerOfKey(token)).toMatchObject({ role: 'admin' })
    await asOwner(
      process.env.TEST_OWNER_URL!,
      `update access_key set at = now() - interval '2 days', expires_at = now() - interval '1 second' where id = '${id}'`,
    )
    expect(await viewerOfKey(token)).toEqual({ refused: 'ended' })
    must(await revokeKey(editor, { key: id }))
    expect(await viewerOfKey(token)).toEqual({ refused: 'revoked' })
    for (const other of ['', 'onr_', `${token}x`, token.toLowerCase(), id, `onr_${'a'.repeat(43)}`])
      expect(await viewerOfKey(other)).toEqual({ refused: 'unknown' })
  })

  it('is revoked by its owner or an admin; to others it is not there', async () => {
    const { id } = await make()
    for (const key of [id, 'abcdefghjkmn'])
      expect(await revokeKey(await person('editor'), { key })).toEqual({ kind: 'forbidden' })
    expect(must(await listKeys(await person('editor')))).toEqual([])
    expect(await revokeKey(anonymous, { key: id })).toEqual({ kind: 'forbidden' })
    const admin = await person('admin', 'Maha')
    expect(must(await listKeys(admin)).find((one) => one.id === id)).toMatchObject({
      own: false,
      ownerName: 'Noa',
    })
    must(await revokeKey(admin, { key: id }))
    must(await revokeKey(editor, { key: id }))
    const rows = await db().history.findMany({
      where: { subject: 'key', subjectId: id },
      orderBy: { number: 'asc' },
    })
    expect(rows.map(({ what, byName }) => [what, byName])).toEqual([
      ['key made', 'Noa'],
      ['key revoked', 'Maha'],
    ])
  })

  it('cannot be changed otherwise, nor can what came in', async () => {
    const { id } = await make()
    for (const sql of [
      `update access_key set scopes = '{file}' where id = '${id}'`,
      `update access_key set expires_at = now() + interval '9 days' where id = '${id}'`,
      `delete from access_key where id = '${id}'`,
      `update arrival set way = 'file'`,
      'delete from arrival',
    ])
      await expect(db().$executeRawUnsafe(sql)).rejects.toThrow(/permission denied/)
  })
})

describe('a request that its client named', () => {
  const answer = { status: 201, body: { id: 'x' } }
  const first = async (id: string) => {
    const call = await takeCall(id, 'a', 'r')
    if (!('first' in call)) throw new Error('not the first')
    return call.first
  }
  const writes = (value: string) => write(editor, 'report.bring', async () => ok({ value }))
  it('is done once, by one of fifty, and answered alike', async () => {
    const { id } = await make()
    const calls = await Promise.all(Array.from({ length: 50 }, () => takeCall(id, 'a', 'r')))
    const hand = calls.flatMap((call) => ('first' in call ? [call.first] : []))[0]!
    expect(calls.filter((call) => 'first' in call)).toHaveLength(1)
    expect(calls.filter((call) => 'running' in call)).toHaveLength(49)
    await answerCall(hand, answer)
    expect(await takeCall(id, 'a', 'r')).toEqual({ again: answer })
    expect(await takeCall(id, 'a', 'other')).toEqual({ other: true })
    expect(await takeCall(id, 'b', 'r')).toMatchObject({ first: {} })
    expect(await takeCall((await make()).id, 'a', 'other')).toMatchObject({ first: {} })
  })
  it('that had no effect may have one later; so may one whose process died', async () => {
    const { id } = await make()
    await dropCall(await first(id))
    expect(await takeCall(id, 'a', 'r')).toMatchObject({ first: {} })
    await asOwner(
      process.env.TEST_OWNER_URL!,
      `update key_call set at = now() - interval '3 minutes' where key_id = '${id}'`,
    )
    const calls = await Promise.all(Array.from({ length: 10 }, () => takeCall(id, 'a', 'r')))
    expect(calls.filter((call) => 'first' in call)).toHaveLength(1)
  })
  it('is forgotten after a day', async () => {
    const { id } = await make()
    await answerCall(await first(id), answer)
    await asOwner(
      process.env.TEST_OWNER_URL!,
      `update key_call set at = now() - interval '25 hours' where key_id = '${id}'`,
    )
    expect(await takeCall(id, 'a', 'other')).toMatchObject({ first: {} })
  })
  it('whose write was kept is never done again, whatever became of its process or connection', async () => {
    const { id } = await make()
    const call = await first(id)
    await inCall(call, async () => {
      await writes('first')
      // what follows it in the same request leaves it as it is
      await writes('second')
    })
    await dropCall(call)
    expect(await takeCall(id, 'a', 'r')).toMatchObject({ done: { value: 'first' } })
  })
  it('whose write is being kept while it is given up is waited for; one that was taken over keeps nothing', async () => {
    const { id } = await make()
    const call = await first(id)
    const dropped = { is: false, promise: Promise.resolve() }
    await db().$transaction(async (tx) => {
      await inCall(call, () => keepDone(tx, { value: 'late' }))
      dropped.promise = dropCall(call).then(() => {
        dropped.is = true
      })
      await waitedFor(tx)
      expect(dropped.is).toBe(false)
    }, PATIENT)
    await dropped.promise
    expect(await takeCall(id, 'a', 'r')).toMatchObject({ done: { value: 'late' } })
    const other = (await make()).id
    const slow = await first(other)
    await dropCall(slow)
    await first(other)
    await expect(inCall(slow, () => writes('twice'))).rejects.toThrow('is another’s')
  })
  it('that ended while the record was away is free as soon as it is back', async () => {
    const { id } = await make()
    const call = await first(id)
    const away = vi.spyOn(db(), '$executeRaw').mockRejectedValueOnce(new Error('Can’t reach database server'))
    await dropWhenKnown(call, 1)
    expect(away).toHaveBeenCalledTimes(2)
    away.mockRestore()
    expect(await takeCall(id, 'a', 'r')).toMatchObject({ first: {} })
  })
})
