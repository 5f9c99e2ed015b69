import { beforeAll, describe, expect, it } from 'vitest'
import { anonymous, type Viewer } from '#domain/access/viewer.ts'
import { replay } from '#domain/history/replay.ts'
import { readPoliciesOf } from '#jobs/read-policies.ts'
import { db } from '../db.ts'
import { versionOf } from '../testing/record-moves.fixture.ts'
import { must, person } from '../testing/small.fixture.ts'
import { accountsOf, addAccount, dropAccount } from './accounts.ts'
import { healthOf } from './health.ts'
import { holdingsView } from './holdings-view.ts'
import { noteSource, notesOn } from './note.ts'
import { keepHolding, voidHolding } from './own.ts'
import { keepPolicies, lastPolicies } from './policies.ts'
import { publicRecordOf } from './record.ts'
import { dateSubscription } from './subscribe.ts'
import { addSource, editSource } from './write.ts'

let admin: Viewer
let editor: Viewer
beforeAll(async () => {
  admin = await person('admin', 'Noa')
  editor = await person('editor', 'Maha')
})

let count = 0
const fields = (more: object = {}) => ({
  name: `Paper ${++count}`,
  kind: 'news outlet',
  homepage: '',
  domains: [],
  language: 'en',
  country: 'GB',
  owner: '',
  actor: '',
  carries: [] as string[],
  ...more,
})
const added = async (more: object = {}) => must(await addSource(admin, fields(more))).source
const held = (owner: string, more: object = {}) => ({
  owner,
  low: '',
  high: '',
  from: '',
  to: '',
  reason: 'Register',
  ...more,
})
const hold = async (source: string, holding: object) =>
  keepHolding(admin, { source, version: await versionOf('source', source), ...holding })
const ownerOf = async (id: string) =>
  (await db().source.findUniqueOrThrow({ where: { id }, include: { owner: true } })).owner?.name ?? null

describe('holdings', () => {
  it('say who held how much from when until when, and the newest holder is the owner', async () => {
    const source = await added()
    must(await hold(source, held('Old House', { low: '80', to: '2020-05-01' })))
    expect(await ownerOf(source)).toBe(null)
    must(await hold(source, held('New House', { low: '51', high: '60', from: '2020-05-01' })))
    must(await hold(source, held('Family', { low: '20,5', from: '2020-05-01' })))
    expect(await ownerOf(source)).toBe('New House')
    const record = must(await publicRecordOf(admin, source))
    expect(record.holdings).toMatchObject([
      { owner: { name: 'Family' }, share: [20.5, 20.5], from: '2020-05-01', to: null },
      { owner: { name: 'New House' }, share: [51, 60] },
      { owner: { name: 'Old House' }, share: [80, 80], from: null, to: '2020-05-01' },
    ])
  })

  it('go up from group to group', async () => {
    const own = crypto.randomUUID()
    const source = await added({ owner: `Low ${own}` })
    const { ownerId } = await db().source.findUniqueOrThrow({ where: { id: source } })
    const group = ownerId as string
    const given = { group, version: 0, ...held(`High ${own}`, { low: '70' }) }
    must(await keepHolding(admin, given))
    const { above } = must(await publicRecordOf(admin, source))
    expect(above.map(({ name }) => name)).toEqual([`Low ${own}`, `High ${own}`])
    expect(await keepHolding(admin, { ...given, version: 1, owner: `Low ${own}` })).toMatchObject({
      problems: [{ field: 'owner', message: 'ownOwner' }],
    })
  })

  it('refuse what cannot be, each by its field', async () => {
    const source = await added()
    must(await hold(source, held('One', { low: '60' })))
    const wrong: [object, string, string][] = [
      [held('Two', { low: '50' }), 'low', 'sharesOver'],
      [held('One', { low: '5' }), 'owner', 'holdingTwice'],
      [held('Two', { low: '0' }), 'low', 'percent'],
      [held('Two', { low: '30', high: '20' }), 'high', 'percentOrder'],
      [held('Two', { from: '2021-01-01', to: '2021-01-01' }), 'to', 'dayOrder'],
      [held('Two', { from: '2999-01-01' }), 'from', 'futureDay'],
      [held('Two', { reason: ' ' }), 'reason', 'required'],
    ]
    for (const [holding, field, message] of wrong)
      expect(await hold(source, holding)).toMatchObject({ kind: 'invalid', problems: [{ field, message }] })
    expect((await holdingsView(db(), { source })).length).toBe(1)
  })

  it('are corrected and made void by new rows; of two at once one is told what the other wrote', async () => {
    const source = await added()
    must(await hold(source, held('Wrong', { low: '60' })))
    const [row] = await holdingsView(db(), { source })
    const version = await versionOf('source', source)
    const correction = (owner: string) =>
      keepHolding(admin, { source, version, replaces: row!.id, ...held(owner, { low: '70' }) })
    const outcomes = await Promise.all([correction('Right'), correction('Other')])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['conflict', 'ok'])
    const [now] = await holdingsView(db(), { source })
    expect(outcomes.find(({ kind }) => kind === 'conflict')).toMatchObject({ theirs: [{ id: now!.id }] })
    expect(await ownerOf(source)).toBe(now!.owner.name)
    must(await voidHolding(admin, { source, version: version + 1, replaces: now!.id, reason: 'Never so' }))
    expect([await holdingsView(db(), { source }), await ownerOf(source)]).toEqual([[], null])
    expect(await db().ownership.count({ where: { sourceId: source } })).toBe(3)
    await expect(db().ownership.update({ where: { id: now!.id }, data: { reason: 'x' } })).rejects.toThrow()
    const history = await db().history.findMany({
      where: { subject: 'source', subjectId: source },
      orderBy: { number: 'asc' },
    })
    expect(history.map(({ what }) => what)).toEqual([
      'added',
      'holding added',
      'holding corrected',
      'holding voided',
    ])
    const state = replay(history as unknown as Parameters<typeof replay>[0])
    expect(
      Object.entries(state ?? {}).filter(([key, value]) => key.startsWith('holding:') && value !== null),
    ).toEqual([])
  })

  it('follow the owner that the record names, and are not written over by it', async () => {
    const source = await added({ owner: 'Named House' })
    expect(await holdingsView(db(), { source })).toMatchObject([
      { owner: { name: 'Named House' }, share: null },
    ])
    const version = await versionOf('source', source)
    must(await editSource(admin, { source, version, ...fields({ owner: 'Other House' }) }))
    expect(await holdingsView(db(), { source })).toMatchObject([{ owner: { name: 'Other House' } }])
    const [row] = await holdingsView(db(), { source })
    must(await hold(source, { replaces: row!.id, ...held('Other House', { low: '60' }) }))
    const edited = { source, version: version + 2, ...fields({ owner: 'Third House' }) }
    expect(await editSource(admin, edited)).toMatchObject({
      problems: [{ field: 'owner', message: 'ownerDated' }],
    })
  })
})

describe('the rest of the record', () => {
  it('is read from the markup with its day, and an empty reading says so', async () => {
    const source = await added()
    const read = (found: object[]) =>
      keepPolicies(admin, { source, url: 'https://paper.example/', bytesHash: 'a'.repeat(64), found })
    must(await read([{ kind: 'corrections', value: 'https://paper.example/corrections' }]))
    expect(await lastPolicies(db(), source)).toMatchObject({
      found: [{ kind: 'corrections' }],
      byName: 'Noa',
    })
    const marked = { kind: 'ethics', value: 'https://other.example/', by: 'another site' }
    must(await read([marked]))
    expect(await lastPolicies(db(), source)).toMatchObject({ found: [marked] })
    must(await read([]))
    expect(must(await publicRecordOf(admin, source)).policies).toMatchObject({ found: [] })
    expect(await db().policyReading.count({ where: { sourceId: source } })).toBe(3)
  })

  it('is asked for at an address of the web, and of no other kind', async () => {
    const source = await added()
    const asked: string[] = []
    const fetchPage = async (url: string) => {
      asked.push(url)
      return { ok: false, reason: 'no such host', detail: '' } as const
    }
    const read = (url: string) => readPoliciesOf(admin, { source, url }, { fetchPage })
    for (const url of ['file:///etc/passwd', 'mailto:desk@paper.example'])
      expect(await read(url)).toMatchObject({ problems: [{ field: 'url', message: 'scheme' }] })
    expect(asked).toEqual([])
    await read(' paper.example:8080/about ')
    expect(asked).toEqual(['https://paper.example:8080/about'])
  })

  it('dates wires; one that ended is the past, and is taken up when it is named again', async () => {
    const wire = await added({ kind: 'wire agency' })
    const source = await added()
    const name = (await db().source.findUniqueOrThrow({ where: { id: source } })).name
    const edit = async (carries: string[]) =>
      must(
        await editSource(admin, {
          source,
          version: await versionOf('source', source),
          ...fields({ name, carries }),
        }),
      )
    await edit([wire])
    const date = async (from: string, to: string) =>
      dateSubscription(admin, { source, version: await versionOf('source', source), wire, from, to })
    must(await date('2019-01-01', '2022-01-01'))
    await edit([])
    const carried = { wire: { id: wire }, from: '2019-01-01', to: '2022-01-01' }
    expect(must(await publicRecordOf(admin, source)).subscriptions).toMatchObject([carried])
    await edit([wire])
    expect(must(await publicRecordOf(admin, source)).subscriptions).toMatchObject([{ ...carried, to: null }])
    expect(await date('2022-01-01', '2019-01-01')).toMatchObject({
      problems: [{ field: 'to', message: 'dayOrder' }],
    })
    expect(await dateSubscription(admin, { source, version: 0, wire, from: '', to: '' })).toMatchObject({
      kind: 'conflict',
    })
  })

  it('has accounts, each of one source', async () => {
    const [source, other] = [await added(), await added()]
    const account = { platform: 'Relay', name: '@paper', url: 'https://relay.example/paper', as: '' }
    must(await addAccount(admin, { source, ...account }))
    expect(await addAccount(admin, { source: other, ...account })).toMatchObject({
      problems: [{ field: 'url', message: 'accountTaken' }],
    })
    expect(
      await addAccount(admin, { source, ...account, url: 'https://relay.example/2', as: source }),
    ).toMatchObject({
      problems: [{ field: 'as', message: 'ownAccount' }],
    })
    const [one] = await accountsOf(source)
    expect(await dropAccount(admin, { source: other, account: one!.id })).toEqual({ kind: 'missing' })
    must(await dropAccount(admin, { source, account: one!.id }))
    expect(await accountsOf(source)).toEqual([])
  })

  it('has notes that are only added, and health that counts what is there', async () => {
    const source = await added()
    must(await noteSource(editor, { source, text: 'Called the desk.' }))
    must(await noteSource(admin, { source, text: 'They called back.' }))
    expect((await notesOn(source)).map(({ text, byName }) => [text, byName])).toEqual([
      ['They called back.', 'Noa'],
      ['Called the desk.', 'Maha'],
    ])
    await expect(db().sourceNote.deleteMany({ where: { sourceId: source } })).rejects.toThrow()
    const nothing = { reports: 0, recent: 0, last: null, gap: null, read: null, edits: null }
    expect(must(await healthOf(editor, source))).toEqual(nothing)
    for (const [n, day] of [1, 2, 9].entries())
      await db().report.create({
        data: {
          id: `health${source.slice(0, 6)}${n}`,
          sourceId: source,
          title: 'x',
          language: 'en',
          byline: n ? ['Mara'] : [],
          publishedAt: new Date(Date.UTC(2026, 4, day)),
          snapshots: {
            create: [
              {
                id: `hsnap${source.slice(0, 6)}${n}`,
                number: 1,
                retrievedAt: new Date(),
                contentType: 'text/plain',
                bytesHash: `${n}`.repeat(64),
                size: 1,
                textHash: 'a'.repeat(64),
                text: 'x',
                blocks: [],
                bands: [],
                readerVersion: 'test',
              },
            ],
          },
        },
      })
    expect(must(await healthOf(editor, source))).toMatchObject({
      reports: 3,
      recent: 3,
      last: { published: '2026-05-09T00:00:00.000Z' },
      gap: { days: 7, from: '2026-05-02' },
      read: { whole: 2, captures: 3 },
    })
  })

  it('is changed by admins alone; notes are the desk’s', async () => {
    const source = await added()
    for (const viewer of [editor, anonymous]) {
      const no = { kind: 'forbidden' }
      expect(await keepHolding(viewer, {})).toEqual(no)
      expect(await voidHolding(viewer, {})).toEqual(no)
      expect(await addAccount(viewer, {})).toEqual(no)
      expect(await dropAccount(viewer, {})).toEqual(no)
      expect(await keepPolicies(viewer, {})).toEqual(no)
      expect(await dateSubscription(viewer, {})).toEqual(no)
    }
    expect(await noteSource(anonymous, {})).toEqual({ kind: 'forbidden' })
    expect(await healthOf(anonymous, source)).toEqual({ kind: 'forbidden' })
    expect(await publicRecordOf(anonymous, source)).toEqual({ kind: 'missing' })
  })
})
