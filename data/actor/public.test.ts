import { beforeAll, describe, expect, it } from 'vitest'
import { anonymous, type Viewer } from '#domain/access/viewer.ts'
import type { ActorStatements } from '#domain/actor/page.ts'
import { loadNewsroom, type Newsroom } from '#prisma/seed/newsroom.ts'
import { hideThings, weave } from '../../scripts/testing/hidden.ts'
import { hiddenSource, words } from '../../scripts/testing/hidden-words.ts'
import { positionsOfActor } from '../claim/positions.ts'
import { claimOf } from '../claim/read.ts'
import { db } from '../db.ts'
import { merge, undoMerge } from '../merge/merge.ts'
import { split, undoSplit } from '../merge/split.ts'
import { reportOf } from '../report/read.ts'
import { sourceOf } from '../source/read.ts'
import { asked, queries } from '../testing/queries.fixture.ts'
import { must } from '../testing/small.fixture.ts'
import { tagsTouched } from '../touched.ts'
import { publicActor } from './public.ts'
import { statementsOf } from './statements.ts'

type Hidden = Awaited<ReturnType<typeof hideThings>>
let newsroom: Newsroom
let hidden: Hidden
let editor: Viewer

beforeAll(async () => {
  const put = async () => undefined
  hidden = await hideThings(put)
  newsroom = await loadNewsroom(put, () => 'a long pass phrase')
  await weave(hidden, newsroom)
  editor = newsroom.people.get('noa')!
}, 180_000)

const idOf = (key: string) => newsroom.actors.get(key)!
const claimId = (key: string) => newsroom.claims.get(key)!
const page = async (id: string) => must(await publicActor(anonymous, id))
/** All that the page of an actor shows. */
const everything = async (id: string) =>
  Promise.all([
    publicActor(anonymous, id),
    positionsOfActor(anonymous, id),
    statementsOf(anonymous, id, null, 500),
  ])

describe('the page of an actor', () => {
  it('says who it is, who speaks for it and where, and each number counts what it lists', async () => {
    const front = await page(idOf('upland-front'))
    expect(front).toMatchObject({ name: 'Upland Front', kind: 'body', belongsTo: null, wikidata: null })
    expect(front.names.map(({ language }) => language).sort()).toEqual(['ar', 'en', 'he'])
    expect(front.speakers.map(({ name }) => name)).toEqual(['Mirel Dassan', 'Tarek Olvane'])
    expect(front.stories.map(({ title }) => title)).toContain('Water for Belmara: the Kelvar repair talks')
    const said = must(await statementsOf(anonymous, idOf('upland-front'), null, 500))
    expect(said.rows).toHaveLength(front.counts.statements)
    expect(front.sources.reduce((sum, { statements }) => sum + statements, 0)).toBe(front.counts.statements)
    expect(new Set(said.rows.map(({ report }) => report.id)).size).toBe(front.counts.reports)
    expect(new Set(said.rows.flatMap((row) => row.stances.map((one) => one.claimId))).size).toBe(
      front.counts.claims,
    )
    for (const { made, statements } of front.sources) expect(made.length).toBe(Math.min(6, statements))
    const group = await page(idOf('guest-house-official'))
    expect(group).toMatchObject({ kind: 'unnamed', belongsTo: { id: idOf('daressa-foreign-ministry') } })
    expect((await page(idOf('daressa-foreign-ministry'))).groups.map(({ id }) => id)).toEqual([group.id])
    expect((await page(idOf('littoral-council'))).about).toMatchObject([
      { id: claimId('vote-on-observers'), kind: 'expectation', outcome: 'open', due: { precision: 'day' } },
    ])
    expect((await page(idOf('littoral-council'))).channels).toHaveLength(1)
  })

  it('tells what it did to each claim in time, a person for itself and a body with those who speak for it', async () => {
    const of = async (key: string) =>
      new Map(
        must(await positionsOfActor(anonymous, idOf(key))).map((one) => [
          one.claimId,
          [one.steps.map(({ value }) => value), one.reversals],
        ]),
      )
    const [front, olvane, dassan] = [await of('upland-front'), await of('olvane'), await of('dassan')]
    expect(front.get(claimId('olvane-in-lumera'))).toEqual([['denies', 'affirms'], 1])
    expect(olvane.get(claimId('halt-ruled-out'))?.[0]).toContain('affirms')
    for (const claim of [...olvane.keys(), ...dassan.keys()]) expect(front.has(claim)).toBe(true)
    // what another says about it is not its own
    expect(front.has(claimId('toll-40'))).toBe(false)
  })

  it('gives its statements a page at a time, newest first, none twice and none left out', async () => {
    const id = idOf('upland-front')
    const all = must(await statementsOf(anonymous, id, null, 500)).rows.map((row) => row.id)
    const seen: string[] = []
    for (let after: string | null = null; ; ) {
      const found: ActorStatements = must(await statementsOf(anonymous, id, after, 3))
      seen.push(...found.rows.map((row) => row.id))
      after = found.next
      if (!after) break
    }
    expect(all.length).toBeGreaterThan(6)
    expect(seen).toEqual(all)
    const foreign = must(await statementsOf(anonymous, idOf('orso'), null, 1)).rows[0]!.id
    expect(await statementsOf(anonymous, id, foreign)).toEqual({ kind: 'missing' })
    expect(await statementsOf(anonymous, id, 'madeupmadeup')).toEqual({ kind: 'missing' })
  })

  it('is asked for in eight queries, however much there is', async () => {
    const ask = (id: string) => queries(() => everything(id))
    expect(await ask(idOf('stallholders'))).toBeLessThanOrEqual(8)
    expect(await ask(idOf('upland-front'))).toBe(await ask(idOf('calverra-government')))
    expect(await ask(idOf('upland-front'))).toBeLessThanOrEqual(8)
  })
})

describe('whom nothing public names', () => {
  it('is missing, as an id that there is not', async () => {
    for (const id of [hidden.actor, 'madeupmadeup'])
      expect(await everything(id)).toEqual([
        { kind: 'missing' },
        { kind: 'ok', value: [] },
        { kind: 'ok', value: { rows: [], next: null } },
      ])
    expect(await sourceOf(anonymous, hidden.source)).toEqual({ kind: 'missing' })
    expect((await sourceOf(editor, hidden.source)).kind).toBe('ok')
  })

  it('is told on no page of another, with no hidden word, and what readers meet has a page', async () => {
    const told: string[] = []
    for (const id of newsroom.actors.values()) told.push(JSON.stringify(await everything(id)))
    expect(told.filter((text) => text.includes('"ok"')).length).toBeGreaterThan(20)
    const text = told.join('')
    const secret = [hiddenSource, ...Object.values(words), ...Object.values(hidden)]
    expect(secret.filter((word) => text.includes(word))).toEqual([])
    const named = new Set<string>()
    const sources = new Set<string>()
    for (const id of newsroom.claims.values()) {
      const found = await claimOf(anonymous, id)
      if (found.kind !== 'ok') continue
      const { about, statements, origins } = found.value
      if (about) named.add(about.id)
      for (const { key } of [...origins.affirms, ...origins.denies]) {
        if (key.startsWith('actor:')) named.add(key.slice(6))
        const source = /^(?:source|report):([^@]+)/.exec(key)?.[1]
        if (source) sources.add(source)
      }
      for (const hop of statements.flatMap(({ chain }) => chain)) {
        if (hop.actorId) named.add(hop.actorId)
        if (hop.sourceId) sources.add(hop.sourceId)
      }
      for (const { sourceId } of statements.flatMap(({ restsOn }) => restsOn))
        if (sourceId) sources.add(sourceId)
    }
    expect(named.size).toBeGreaterThan(15)
    for (const id of named)
      expect({ id, kind: (await publicActor(anonymous, id)).kind }).toEqual({ id, kind: 'ok' })
    for (const id of sources) {
      const source = await sourceOf(anonymous, id)
      expect({ id, kind: source.kind }).toEqual({ id, kind: 'ok' })
      for (const other of [...must(source).carries, ...must(source).siblings])
        expect((await sourceOf(anonymous, other.id)).kind).toBe('ok')
    }
  })
})

it('a name that only a hidden statement taught us is told to nobody', async () => {
  const id = idOf('dassan')
  await db().actorName.create({ data: { actorId: id, name: 'Mirelle D.', language: 'en' } })
  expect((await page(id)).names.map(({ name }) => name)).toContain('Mirelle D.')
  const hop = {
    statementId: hidden.statement,
    position: 7,
    actorId: id,
    worded: 'Mirelle D.',
    kind: 'person',
  }
  await db().hop.create({ data: hop })
  expect((await page(id)).names.map(({ name }) => name)).not.toContain('Mirelle D.')
})

describe('what changes who is whom', () => {
  it('a merge leads to the one that is left with what both said, until it is undone', async () => {
    const [from, into] = [idOf('gazette-officials'), idOf('talks-official')]
    const before = [await page(from), await page(into)]
    const { merge: id } = must(await merge(editor, { kind: 'actor', from, into, why: 'The same people.' }))
    const both = await page(from)
    expect(both.id).toBe(into)
    expect(both.names.map(({ name }) => name)).toEqual([before[1]!.name, before[0]!.name])
    expect(both.counts.statements).toBe(before[0]!.counts.statements + before[1]!.counts.statements)
    expect(await page(into)).toEqual(both)
    expect(JSON.stringify(both)).not.toContain('The same people')
    must(await undoMerge(editor, { id }))
    expect([await page(from), await page(into)]).toEqual(before)
  })

  it('one that is merged into a hidden one is shown under it, and the hidden one is hidden again once undone', async () => {
    const { merge: id } = must(
      await merge(editor, {
        kind: 'actor',
        from: idOf('ilmar-hospital'),
        into: hidden.actor,
        why: 'The same.',
      }),
    )
    expect((await page(idOf('ilmar-hospital'))).id).toBe(hidden.actor)
    expect(JSON.stringify(await everything(hidden.actor))).not.toContain(words.said)
    must(await undoMerge(editor, { id }))
    expect(await publicActor(anonymous, hidden.actor)).toEqual({ kind: 'missing' })
  })

  it('a split makes the other one public, and takes what it said from the first', async () => {
    const id = idOf('dassan')
    const [statement] = must(await statementsOf(anonymous, id, null, 1)).rows
    const before = (await page(id)).counts.statements
    const what = { kind: 'actor', from: id, statements: [statement!.id], name: 'Somebody Else' }
    const made = must(await split(editor, { what, why: 'It was another.' }))
    const other = made.into
    expect((await page(other)).counts.statements).toBe(1)
    expect(await publicActor(anonymous, id)).not.toMatchObject({ value: { counts: { statements: before } } })
    must(await undoSplit(editor, { id: made.split }))
    expect(await publicActor(anonymous, other)).toEqual({ kind: 'missing' })
  })
})

describe('a change evicts the pages of actors that show it', () => {
  const tagsOf = async (touch: Parameters<typeof tagsTouched>[0][number]) =>
    new Set(await tagsTouched([touch]))

  it('of whom a split gave what was said to, and of whom it was taken from; asked of each actor once, not of each word', async () => {
    const id = idOf('dassan')
    const [statement] = must(await statementsOf(anonymous, id, null, 1)).rows
    const what = { kind: 'actor', from: id, statements: [statement!.id], name: 'Somebody Other' }
    const made = must(await split(editor, { what, why: 'It was another.' }))
    let tags = new Set<string>()
    const texts = await asked(async () => {
      tags = await tagsOf({ statement: statement!.id })
    })
    expect([...tags]).toEqual(expect.arrayContaining([`actor:${id}`, `actor:${made.into}`]))
    expect(texts.join()).not.toContain('hop_actor')
    must(await undoSplit(editor, { id: made.split }))
    expect(await tagsOf({ statement: statement!.id })).not.toContain(`actor:${made.into}`)
  })

  it('of everyone who speaks on a claim, whom it is about, and whom these speak for', async () => {
    const tags = await tagsOf({ claim: claimId('olvane-in-lumera') })
    for (const key of [
      'olvane',
      'dassan',
      'upland-front',
      'hallem',
      'daressa-foreign-ministry',
      'daressa-government',
    ])
      expect({ key, has: tags.has(`actor:${idOf(key)}`) }).toEqual({ key, has: true })
    expect(tags.has(`actor:${idOf('venn')}`)).toBe(false)
  })

  it('of a renamed actor, and of those who speak for it', async () => {
    const tags = await tagsOf({ actor: idOf('upland-front') })
    for (const key of ['upland-front', 'olvane', 'dassan'])
      expect({ key, has: tags.has(`actor:${idOf(key)}`) }).toEqual({ key, has: true })
  })

  it('of whom a hidden story names, once it is published, and the sources that it names', async () => {
    const tags = await tagsOf({ story: hidden.story })
    expect(tags.has(`actor:${hidden.actor}`)).toBe(true)
    expect(tags.has(`source:${hidden.source}`)).toBe(true)
  })

  it('also where the last tie to it was taken away', async () => {
    const statement = newsroom.statements.get('front-ilmar.denies') ?? [...newsroom.statements.values()][0]!
    const tags = await tagsOf({ statement })
    const hops = await db().hop.findMany({ where: { statementId: statement, actorId: { not: null } } })
    for (const { actorId } of hops) expect(tags.has(`actor:${actorId}`)).toBe(true)
  })
})

it('a report names each speaker with its page', async () => {
  const report = must(await reportOf(anonymous, newsroom.reports.get('courier-offer')!))
  const ids = report.statements.flatMap(({ chain }) => chain.flatMap(({ actorId }) => actorId ?? []))
  expect(ids.length).toBeGreaterThan(3)
  for (const id of new Set(ids)) expect((await publicActor(anonymous, id)).kind).toBe('ok')
})
