import { beforeEach, describe, expect, it } from 'vitest'
import { anonymous, system, type Viewer } from '#domain/access/viewer.ts'
import { asOwner } from '../../scripts/database/prepare.ts'
import { db } from '../db.ts'
import { must, person } from '../testing/small.fixture.ts'
import { addObjection } from './add.ts'
import { answerObjection } from './answer.ts'
import { listObjections } from './read.ts'
import { eraseSenders, forgetSenders } from './senders.ts'

let editor: Viewer
let count = 0
const now = () => new Date()
const later = (ms: number) => new Date(Date.now() + ms)
const given = (over: object = {}) => ({
  page: '/stories/aaaaaaaaaaaa',
  kind: 'words',
  words: `Not so ${++count}`,
  language: 'en',
  ...over,
})
const client = () => `192.0.2.${count++ % 250}/${count}`
const add = (over: object = {}, who = client(), at = now()) => addObjection(anonymous, given(over), who, at)
const waiting = async (viewer = editor) =>
  must(await listObjections(viewer)).rows.filter(({ settled }) => !settled)

beforeEach(async () => {
  await asOwner(process.env.TEST_OWNER_URL!, 'truncate objection, objection_try cascade')
  editor = await person('editor', 'Noa')
})

describe('a visitor objects', () => {
  it('and the desk reads it with its place; nobody else does', async () => {
    const place = { place: 'bbbbbbbbbbbb', exact: 'on Tuesday', prefix: 'closed ', suffix: ' at noon' }
    must(await add({ ...place, name: 'Ilan', email: 'ilan@visitor.example' }))
    expect(await waiting()).toMatchObject([
      {
        page: '/stories/aaaaaaaaaaaa',
        place: 'bbbbbbbbbbbb',
        quote: { exact: 'on Tuesday', prefix: 'closed ', suffix: ' at noon' },
        senders: [{ name: 'Ilan', email: 'ilan@visitor.example' }],
        times: 1,
        settled: null,
        version: 0,
      },
    ])
    for (const other of [anonymous, await person('reader'), system('capture')]) {
      expect(await listObjections(other)).toEqual({ kind: 'forbidden' })
    }
  })

  it('and the same again within a day is counted, not kept twice; with who says so', async () => {
    const same = { words: 'It was Tuesday.' }
    must(await add({ ...same, email: 'a@visitor.example' }))
    expect(must(await add({ words: 'it  was TUESDAY.', email: 'b@visitor.example' }))).toEqual({
      merged: true,
    })
    expect(must(await add({ ...same, page: '/' }))).toEqual({ merged: false })
    expect((await waiting()).map(({ times, senders }) => [times, senders.length])).toEqual([
      [1, 0],
      [2, 2],
    ])
    expect(must(await add(same, client(), later(25 * 3_600_000)))).toEqual({ merged: false })
  })

  it('fifty times at once, the same: one row', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => add({ words: 'All at once' })))
    expect(answers.filter((one) => one.kind === 'ok' && !one.value.merged)).toHaveLength(1)
    expect(await waiting()).toMatchObject([{ times: 50 }])
  }, 120_000)

  it('fifty times at once from one client: as many as are allowed', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => add({}, '198.51.100.7')))
    expect(answers.filter(({ kind }) => kind === 'ok')).toHaveLength(10)
    const refused = answers.find(({ kind }) => kind === 'invalid')
    expect(refused).toMatchObject({
      problems: [{ field: 'form', message: 'tooManyObjections', params: { minutes: 10 } }],
    })
    expect(await waiting()).toHaveLength(10)
    // another client is not held up, and this one is not for ever
    must(await add())
    must(await add({}, '198.51.100.7', later(11 * 60_000)))
  }, 120_000)

  it('from everywhere at once: as many as a desk can read', async () => {
    await db()
      .$executeRaw`insert into objection_try (client, at) select md5(n::text), now() - interval '1 minute' from generate_series(1, 200) n`
    expect(await add()).toMatchObject({ kind: 'invalid', problems: [{ params: { minutes: 59 } }] })
    expect(await waiting()).toEqual([])
  })

  it('and what cannot be kept costs no try and leaves nothing', async () => {
    for (const wrong of [{ words: '' }, { kind: 'x' }, { email: 'x' }, { extra: 1 }, { words: 'a\u0000' }])
      expect(await add(wrong)).toMatchObject({ kind: 'invalid' })
    expect(await db().objectionTry.count()).toBe(0)
    expect(await waiting()).toEqual([])
  })

  it('and no address of theirs is kept', async () => {
    must(await add({}, '203.0.113.77'))
    const rows = await db().$queryRaw<{ text: string }[]>`select t::text as text from objection_try t`
    expect(JSON.stringify(rows)).not.toContain('203.0.113')
  })
})

describe('the desk', () => {
  const settle = (objection: string, version: number, who = editor, note = 'Mended.') =>
    answerObjection(who, { objection, version, state: 'settled', note })

  it('settles an objection with a note, and opens it again; history says so', async () => {
    must(await add())
    const [one] = await waiting()
    const { version } = must(await settle(one!.id, 0))
    expect(await waiting()).toEqual([])
    expect(must(await listObjections(editor)).rows).toMatchObject([
      { settled: { note: 'Mended.', byName: 'Noa' }, version: 1 },
    ])
    expect(await settle(one!.id, 0, editor, 'Other')).toMatchObject({
      kind: 'conflict',
      yours: { note: 'Other' },
      theirs: { note: 'Mended.' },
    })
    must(await answerObjection(editor, { objection: one!.id, version, state: 'open' }))
    expect(await waiting()).toHaveLength(1)
    const rows = await db().history.findMany({
      where: { subject: 'objection', subjectId: one!.id },
      orderBy: { number: 'asc' },
    })
    expect(rows.map(({ what, why, byName }) => [what, why, byName])).toEqual([
      ['settled', 'Mended.', 'Noa'],
      ['opened again', null, 'Noa'],
    ])
  })

  it('settles once, when two do at once', async () => {
    must(await add())
    const [one] = await waiting()
    const answers = await Promise.all([
      settle(one!.id, 0),
      settle(one!.id, 0, await person('editor'), 'Also'),
    ])
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['conflict', 'ok'])
    expect(await db().objectionAnswer.count()).toBe(1)
  })

  it('needs a note, and needs to be the desk', async () => {
    must(await add())
    const [one] = await waiting()
    expect(await settle(one!.id, 0, editor, ' ')).toMatchObject({ kind: 'invalid' })
    expect(await settle('zzzzzzzzzzzz', 0)).toEqual({ kind: 'missing' })
    for (const other of [anonymous, await person('reader')]) {
      expect(await settle(one!.id, 0, other)).toEqual({ kind: 'forbidden' })
      expect(await eraseSenders(other, { objection: one!.id, version: 0 })).toEqual({ kind: 'forbidden' })
    }
  })

  it('removes who objected, at once or a month after it was settled, and history holds neither name nor address', async () => {
    const who = { name: 'Canary Visitor', email: 'canary@visitor.example' }
    must(await add(who))
    must(await add(who))
    const [second, first] = await waiting()
    must(await eraseSenders(editor, { objection: first!.id, version: 0 }))
    must(await settle(second!.id, 0))
    expect(must(await forgetSenders(system('digest'), later(29 * 86_400_000)))).toBe(0)
    expect(must(await forgetSenders(system('digest'), later(31 * 86_400_000)))).toBe(1)
    expect(await db().objectionSender.count()).toBe(0)
    const texts = await db().$queryRaw<
      { text: string }[]
    >`select h::text as text from history h union all select s::text from history_seal s`
    expect(JSON.stringify(texts)).not.toMatch(/canary/i)
  })

  it('is told the same again as new, once it was settled', async () => {
    const words = 'Still wrong'
    must(await add({ words }))
    const [one] = await waiting()
    must(await settle(one!.id, 0))
    expect(must(await add({ words }))).toEqual({ merged: false })
    expect(await waiting()).toHaveLength(1)
  })

  it('reads pages in a stable order', async () => {
    for (let n = 0; n < 7; n++) must(await add())
    const seen: string[] = []
    for (let after: string | undefined; ; ) {
      const { rows, next } = must(await listObjections(editor, { after }, 3))
      seen.push(...rows.map(({ id }) => id))
      if (!next) break
      after = next
    }
    expect(new Set(seen).size).toBe(7)
  })
})
