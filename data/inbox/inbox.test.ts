import { createHash, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { anonymous, type Viewer } from '#domain/access/viewer.ts'
import { arrange } from '#domain/inbox/arrange.ts'
import { narrowed } from '#domain/inbox/filter.ts'
import { packInbox, unpackInbox } from '#domain/inbox/packed.ts'
import type { ActOutcome, InboxRow, InboxText } from '#domain/inbox/view.ts'
import { findEdges } from '../check/find-edges.ts'
import { addClaim } from '../claim/add.ts'
import { db } from '../db.ts'
import { newId } from '../id.ts'
import { addObjection } from '../objection/add.ts'
import { answerObjection } from '../objection/answer.ts'
import { keepUnfiled } from '../report/unfiled.ts'
import { addStatement } from '../statement/correct.ts'
import { decide } from '../statement/decide.ts'
import { tie } from '../statement/tie.ts'
import { queries } from '../testing/queries.fixture.ts'
import { filed, must, person, wording } from '../testing/small.fixture.ts'
import { actOnInbox, undoInbox } from './act.ts'
import { firstLines } from './first-lines.ts'
import { kinds } from './kinds/all.ts'
import { inboxList, inboxState } from './list.ts'
import { forgetInbox, refreshInbox } from './refresh.ts'
import { inboxTexts } from './texts.ts'

let noa: Extract<Viewer, { kind: 'person' }>
let sami: Extract<Viewer, { kind: 'person' }>
const own = () => randomUUID().replaceAll('-', '')

const draftOf = (text: string, exact: string, speaker: string) => {
  const start = Array.from(text.slice(0, text.indexOf(exact))).length
  return {
    content: [[start, start + Array.from(exact).length]] as [number, number][],
    cue: [],
    source: [],
    mode: 'quoted' as const,
    hedge: null,
    chain: [{ name: speaker, kind: 'person' as const }],
    why: 'a test',
    certainty: 0.9,
  }
}

/** A report with one draft that nobody has decided on. */
async function waiting(said: string, speaker = `Speaker ${own()}`): Promise<{ report: string; key: string }> {
  const text = `${speaker} said: “${said}.” ${own()} ${own()}.`
  const { report } = await filed(noa, {
    text,
    source: `Paper ${own()}`,
    reading: { text, statements: [draftOf(text, said, speaker)] },
  })
  await refreshInbox(30_000)
  return { report, key: `drafts:${report}` }
}

/** Something brought in and not filed. @returns its item's key */
async function broughtIn(text: string): Promise<string> {
  const bytesHash = createHash('sha256').update(text).digest('hex')
  const about = {
    way: 'paste' as const,
    size: text.length,
    contentType: 'text/plain',
    finalUrl: null,
    status: null,
  }
  const capture = { ...about, bytesHash, redirects: [], headers: {}, retrievedAt: new Date() }
  const nothing = {
    byline: [],
    publishedAt: null,
    publishedDayOnly: false,
    updatedAt: null,
    siteName: null,
    canonicalUrl: null,
  }
  const page = {
    ...nothing,
    kind: 'article' as const,
    title: 'Brought in',
    language: 'en',
    direction: 'ltr' as const,
    text,
    blocks: [],
    agencies: [],
  }
  const kept = must(await keepUnfiled(noa, capture, page))
  await refreshInbox(30_000)
  return `unfiled:${'unfiled' in kept ? kept.unfiled : ''}`
}

async function claimWith(
  words: string,
  value: 'affirms' | 'denies',
): Promise<{ claim: string; story: string }> {
  const fields = { wording: words, kind: 'event', about: null, scope: null, language: 'en', happened: null }
  const made = must(
    await addClaim(noa, {
      claim: { ...fields, story: { title: `Story ${own()}` } },
      tie: null,
    }),
  )
  const text = `Mara Tesh ${own()}: ${words}.`
  const { report } = await filed(noa, { text, source: `Paper ${own()}` })
  const { statement } = must(
    await addStatement(noa, { report, snapshot: 1, wording: wording(text, words, `Mara ${own()}`) }),
  )
  const version = await db().history.count({ where: { subject: 'statement', subjectId: statement } })
  must(await tie(noa, { statement, version, claim: made.claim, value }))
  await refreshInbox(30_000)
  return made
}

const list = async (): Promise<InboxRow[]> => must(await inboxList(noa)).rows
const row = async (key: string) => (await list()).find((one) => one.key === key)
const textOf = async (key: string): Promise<InboxText | undefined> => must(await inboxTexts(noa, [key]))[0]
const act = async (
  keys: string[],
  change: object,
  viewer: Viewer = noa,
  version?: number,
): Promise<ActOutcome[]> => {
  const known = new Map((await list()).map((one) => [one.key, one]))
  const rows = keys.map((key) => ({
    ...{ key, version: version ?? known.get(key)?.version ?? 0 },
    stamp: known.get(key)?.stamp ?? NO_STAMP,
  }))
  return must(await actOnInbox(viewer, { rows, change }))
}
const NO_STAMP = '0'.repeat(12)
/** As an act names it: the mark's version and the thing as it was read. */
const read = async (key: string) => {
  const { version, stamp } = (await row(key))!
  return { key, version, stamp }
}
const later = (ms: number) => new Date(Date.now() + ms).toISOString()

beforeAll(async () => {
  ;[noa, sami] = [await person('editor', 'Noa'), await person('editor', 'Sami')]
  await refreshInbox(30_000)
})

describe('what waits', () => {
  it('a report with a draft is listed when it is filed and leaves when the draft is tied', async () => {
    const { claim } = await claimWith(`The old lighthouse at ${own()} stands`, 'affirms')
    const { report, key } = await waiting(`nothing of it ${own()}`)
    expect((await textOf(key))?.says).toEqual({ open: 1, untied: 0 })
    const [draft] = await db().statement.findMany({ where: { snapshot: { reportId: report } } })
    const version = await db().history.count({ where: { subject: 'statement', subjectId: draft!.id } })
    const decided = must(await decide(noa, { statement: draft!.id, version, state: 'confirmed' }))
    await refreshInbox(30_000)
    expect((await textOf(key))?.says).toEqual({ open: 0, untied: 1 })
    must(await tie(noa, { statement: draft!.id, version: decided.version, claim, value: 'mentions' }))
    await refreshInbox(30_000)
    expect(await row(key)).toBeUndefined()
  })

  it('says that a denial would make a claim disputed, puts it into its story, and weighs it anew when the claim moves', async () => {
    const words = `The bridge of Tarvelle over the ${own()} was closed to lorries`
    const { claim, story } = await claimWith(words, 'affirms')
    const { key } = await waiting(
      `It is not true that the bridge of Tarvelle over the ${words.split(' ')[6]} was closed to lorries`,
    )
    const seen = await textOf(key)
    expect(seen?.claim?.id).toBe(claim)
    expect(seen?.effect).toMatchObject({ does: 'status', from: 'single source', to: 'disputed' })
    expect((await row(key))?.story).toBe(story)
    const before = (await row(key))!.rank
    const denied = `Somebody else denies it ${own()}`
    const { report } = await filed(noa, { text: `${denied}.`, source: `Paper ${own()}` })
    const { statement } = must(
      await addStatement(noa, { report, snapshot: 1, wording: wording(denied, denied, `Denier ${own()}`) }),
    )
    const version = await db().history.count({ where: { subject: 'statement', subjectId: statement } })
    must(await tie(noa, { statement, version, claim, value: 'denies' }))
    await refreshInbox(30_000)
    expect((await textOf(key))?.effect).toEqual({ does: 'origins', side: 'denies', origins: 2 })
    expect((await row(key))!.rank).toBeGreaterThan(before)
  })

  it('says that it is not weighed only until it was once: weighed anew it says what it said before', async () => {
    const { report, key } = await waiting(`Nobody knows of it ${own()}`)
    const [listed] = await db().$transaction((tx) => kinds.drafts.waiting(tx, [report]))
    expect(listed!.effect).toEqual({ does: 'unweighed' })
    const known = (await textOf(key))?.effect
    expect(known?.does).not.toBe('unweighed')
    // as when a claim that it bears on moves, or a draft is added, before there was time to weigh it
    await db().inboxItem.updateMany({ where: { recordId: report }, data: { weighed: false } })
    expect((await textOf(key))?.effect).toEqual(known)
  })

  it('copies of one text have one key, whether they are filed or not', async () => {
    const wire = `TOLLE – ${Array.from({ length: 60 }, () => own().slice(0, 6)).join(' ')}.`
    const speak = `A harbour pilot said so ${own()}`
    const file = (title: string, at: string) => {
      const text = `${title}. ${wire} ${speak}`
      return filed(noa, {
        text,
        source: `Paper ${own()}`,
        publishedAt: at,
        reading: { text, statements: [draftOf(text, speak, 'A pilot')] },
      })
    }
    const first = await file('One', '2026-09-01T08:00:00Z')
    const second = await file('Two', '2026-09-01T09:00:00Z')
    await refreshInbox(30_000)
    const keys = await Promise.all(
      [first, second].map(async ({ report }) => (await row(`drafts:${report}`))?.text),
    )
    expect(keys[0]).toBeTruthy()
    expect(keys[1]).toBe(keys[0])
    const third = await broughtIn(`Three. ${wire} ${speak} And more.`)
    expect((await row(third))?.text).toBe(keys[0])
    const other = Array.from({ length: 60 }, () => own().slice(0, 6)).join(' ')
    const [one, two] = [await broughtIn(`A. ${other}`), await broughtIn(`B. ${other} C.`)]
    expect((await row(one))?.text).not.toBe(keys[0])
    expect((await row(two))?.text).toBe((await row(one))?.text)
  })

  it('what was brought in has the key of its text whatever of it is filed, and whoever comes in late', async () => {
    const wire = Array.from({ length: 60 }, () => own().slice(0, 6)).join(' ')
    const text = (n: string) => `${n}. ${wire} ${n}`
    const [b, c] = [await broughtIn(text('B')), await broughtIn(text('C'))]
    const report = (await filed(noa, { text: text('A'), source: `Paper ${own()}` })).report
    await refreshInbox(30_000)
    const d = await broughtIn(text('D'))
    const keys = async (...all: string[]) => Promise.all(all.map(async (key) => (await row(key))?.text))
    expect(await keys(b, c, d)).toEqual(Array(3).fill(`report:${report}`))
    const other = Array.from({ length: 60 }, () => own().slice(0, 6)).join(' ')
    const [e, f] = [await broughtIn(`E. ${other}`), await broughtIn(`F. ${other}`)]
    expect(await keys(e, f)).toEqual([e, e])
    // as when the one that came first is committed last
    await db().$executeRaw`delete from inbox_item where key = any(${[e, f]}::text[])`
    for (const key of [f, e]) {
      const id = key.slice('unfiled:'.length)
      await db().$executeRaw`insert into inbox_pending (subject, subject_id) values ('unfiled', ${id})`
      await refreshInbox(30_000)
    }
    expect(await keys(e, f)).toEqual([e, e])
    await db().unfiledSnapshot.delete({ where: { id: e.slice('unfiled:'.length) } })
    await refreshInbox(30_000)
    expect(await keys(e, f)).toEqual([undefined, f])
  })

  it('what is said to be wrong of a report or a figure stands under the story of its claims', async () => {
    const { claim, story } = await claimWith(`The old mill at ${own()} stands`, 'affirms')
    const [tied] = await db().stance.findMany({
      where: { claimId: claim },
      include: { statement: { include: { snapshot: true } } },
    })
    const figure = newId()
    await db().figure.create({ data: { id: figure, what: 'people held', language: 'en' } })
    const wrong = async (page: string) => {
      const words = `Wrong ${own()}`
      must(await addObjection(anonymous, { page, kind: 'other', words, language: 'en' }, own(), new Date()))
      return `objection:${(await db().objection.findFirstOrThrow({ where: { words } })).id}`
    }
    const report = tied!.statement.snapshot.reportId
    const keys = [
      await wrong(`/reports/${report}`),
      await wrong(`/figures/${figure}`),
      await wrong(`/claims/${claim}`),
    ]
    const stories = async () => {
      await refreshInbox(30_000)
      const rows = await list()
      return keys.map((key) => rows.find((one) => one.key === key)?.story)
    }
    expect(await stories()).toEqual([story, null, story])
    await db().figureClaim.create({ data: { figureId: figure, claimId: claim, number: 1, state: 'linked' } })
    expect(await stories()).toEqual([story, story, story])
    const source = (await db().report.findUniqueOrThrow({ where: { id: report } })).sourceId
    expect((await row(keys[0]!))?.source).toBe(source)
  })

  it('says how many more wait than are listed', async () => {
    await waiting(own())
    await waiting(own())
    const all = must(await inboxList(noa))
    const some = must(await inboxList(noa, undefined, 1))
    expect([all.beyond, some.rows.length, some.beyond]).toEqual([0, 1, all.rows.length - 1])
    expect(unpackInbox(packInbox(some, 'x')).beyond).toBe(some.beyond)
    expect(must(await inboxList(noa)).rows).toHaveLength(all.rows.length)
  })

  it('an objection waits until it is settled; edges until they are answered', async () => {
    const words = `This is wrong ${own()}`
    const given = { page: '/stories', kind: 'other', words, language: 'en' }
    must(await addObjection(anonymous, given, own(), new Date()))
    await refreshInbox(30_000)
    const { id } = await db().objection.findFirstOrThrow({ where: { words } })
    expect((await textOf(`objection:${id}`))?.title).toBe(words)
    must(await answerObjection(noa, { objection: id, version: 0, state: 'settled', note: 'Mended.' }))
    await refreshInbox(30_000)
    expect(await row(`objection:${id}`)).toBeUndefined()
    must(await findEdges(noa))
    await refreshInbox(30_000)
    const open = await db().reliance.count({
      where: { state: 'found', replacedBy: { none: { state: 'confirmed' } } },
    })
    const listed = (await list()).filter(({ kind }) => kind === 'edge')
    expect(listed.length).toBeGreaterThanOrEqual(open)
  })

  it('an expectation is listed from its due time on, without anybody doing anything', async () => {
    const fields = { kind: 'expectation', about: null, scope: null, language: 'en' }
    const make = async (due: string) => {
      const happened = { from: due, to: due, precision: 'instant' }
      const story = { title: `Story ${own()}` }
      return must(
        await addClaim(noa, { claim: { ...fields, wording: `A vote ${own()}`, happened, story }, tie: null }),
      )
    }
    const [past, ahead] = [await make(later(-3_600_000)), await make(later(3_600_000))]
    await refreshInbox(30_000)
    expect(await row(`expectation:${past.claim}`)).toBeDefined()
    expect(await row(`expectation:${ahead.claim}`)).toBeUndefined()
    await db()
      .$executeRaw`update inbox_item set since = now() - interval '1 second' where key = ${`expectation:${ahead.claim}`}`
    expect(await row(`expectation:${ahead.claim}`)).toBeDefined()
    await db()
      .$executeRaw`update inbox_item set since = now() + interval '1 hour' where key = ${`expectation:${ahead.claim}`}`
  })

  it('made anew it is what it was', async () => {
    const bare = async () =>
      (await list()).map(({ key, rank, story, claim }: InboxRow & { claim?: string }) => ({
        key,
        rank,
        story,
        claim,
      }))
    const before = await bare()
    await forgetInbox()
    expect(await refreshInbox(60_000)).toBe(true)
    expect(await bare()).toEqual(before)
  })

  it('takes as many queries for ten rows as for all', async () => {
    await queries(() => inboxList(noa))
    expect(await queries(() => inboxList(noa))).toBe(2)
    const keys = (await list()).map(({ key }) => key).slice(0, 100)
    expect(await queries(() => inboxTexts(noa, keys))).toBe(1)
    expect(await queries(() => inboxState(noa))).toBe(1)
  })
})

describe('assigning, snoozing, setting aside', () => {
  it('each leaves a row of history, and undoing puts back what was', async () => {
    const { key } = await waiting(`to be snoozed ${own()}`)
    const [assigned] = await act([key], { assign: sami.id })
    expect(assigned).toMatchObject({ kind: 'ok', version: 1, before: { assigned: null } })
    const [snoozed] = await act([key], { snooze: later(3_600_000) })
    expect(await row(key)).toMatchObject({ rest: 'snoozed', assigned: sami.id, version: 2 })
    if (snoozed?.kind !== 'ok') throw new Error('not snoozed')
    must(await undoInbox(noa, { rows: [{ ...(await read(key)), back: snoozed.before }] }))
    expect(await row(key)).toMatchObject({ rest: 'open', assigned: sami.id, version: 3 })
    const told = await db().history.findMany({
      where: { subject: 'inbox item', subjectId: key },
      orderBy: { number: 'asc' },
    })
    expect(told.map(({ what, byName }) => `${byName} ${what}`)).toEqual([
      'Noa assigned',
      'Noa snoozed',
      'Noa taken into the list again',
    ])
  })

  it('what is snoozed comes back by itself, and at once when it changes', async () => {
    const { report, key } = await waiting(`to come back ${own()}`)
    await act([key], { snooze: later(3_600_000) })
    expect((await row(key))?.rest).toBe('snoozed')
    await db()
      .$executeRaw`update inbox_mark set snoozed_until = now() - interval '1 second' where key = ${key}`
    expect((await row(key))?.rest).toBe('open')
    await act([key], { aside: true })
    expect((await row(key))?.rest).toBe('aside')
    const { text } = await db().snapshot.findFirstOrThrow({ where: { reportId: report } })
    must(await addStatement(noa, { report, snapshot: 1, wording: wording(text, 'said', 'Ilo Venn') }))
    await refreshInbox(30_000)
    expect((await row(key))?.rest).toBe('open')
  })

  it('nobody sets aside what a visitor waits for, nor for a time that has passed or is too far', async () => {
    must(
      await addObjection(
        anonymous,
        { page: '/stories', kind: 'other', words: own(), language: 'en' },
        own(),
        new Date(),
      ),
    )
    await refreshInbox(30_000)
    const { key } = (await list()).find(({ kind }) => kind === 'objection')!
    expect(await act([key], { aside: true })).toEqual([{ key, kind: 'refused', why: 'answer' }])
    const rows = [{ key, version: 0, stamp: NO_STAMP }]
    for (const snooze of [later(-1000), later(400 * 86_400_000)])
      expect((await actOnInbox(noa, { rows, change: { snooze } })).kind).toBe('invalid')
    const reader = await person('reader')
    const change = { assign: reader.kind === 'person' ? reader.id : '' }
    expect((await actOnInbox(noa, { rows, change })).kind).toBe('invalid')
  })

  it('hides nothing that is another thing than was read, by an act or by undoing one', async () => {
    const { report, key } = await waiting(`to change unseen ${own()}`)
    const { text } = await db().snapshot.findFirstOrThrow({ where: { reportId: report } })
    const seen = await read(key)
    const words = text
      .split(' ')
      .map((word) => word.replaceAll(/\W/g, ''))
      .filter((word) => word.length > 20)
    const changes = async () => {
      const said = words.pop()!
      must(await addStatement(noa, { report, snapshot: 1, wording: wording(text, said, `Ilo ${own()}`) }))
      await refreshInbox(30_000)
    }
    await changes()
    for (const change of [{ aside: true }, { snooze: later(3_600_000) }]) {
      const [unseen] = must(await actOnInbox(noa, { rows: [seen], change }))
      expect(unseen).toMatchObject({ kind: 'conflict', changed: true, by: null, theirs: { aside: false } })
      expect(unseen).toMatchObject({ stamp: (await row(key))!.stamp })
    }
    expect(await row(key)).toMatchObject({ rest: 'open', version: 0 })
    expect((await textOf(key))?.stamp).toBe((await row(key))!.stamp)
    // whom it is given to hides nothing
    expect(must(await actOnInbox(noa, { rows: [seen], change: { assign: noa.id } }))[0]!.kind).toBe('ok')
    await act([key], { aside: true })
    const [opened] = await act([key], { open: true })
    if (opened?.kind !== 'ok') throw new Error('not taken back')
    const then = await read(key)
    await changes()
    const [undone] = must(await undoInbox(noa, { rows: [{ ...then, back: opened.before }] }))
    expect(undone).toMatchObject({ kind: 'conflict', changed: true })
    expect((await row(key))?.rest).toBe('open')
  })

  it('undoing gets nothing that acting may not', async () => {
    const words = own()
    const given = { page: '/stories', kind: 'other', words, language: 'en' }
    must(await addObjection(anonymous, given, own(), new Date()))
    const [{ key }, reader, gone] = [await waiting(own()), await person('reader'), await person('editor')]
    await db().person.update({ where: { id: gone.id }, data: { suspendedAt: new Date() } })
    const { id } = await db().objection.findFirstOrThrow({ where: { words } })
    const back = { assigned: null as string | null, until: null as string | null, aside: false }
    const undo = async (key: string, to: Partial<typeof back>) =>
      undoInbox(noa, { rows: [{ ...(await read(key)), back: { ...back, ...to } }] })
    const aside = must(await undo(`objection:${id}`, { aside: true }))
    expect(aside).toEqual([{ key: `objection:${id}`, kind: 'refused', why: 'answer' }])
    for (const assigned of [reader.id, gone.id, 'nobody12'])
      expect(must(await undo(key, { assigned }))).toEqual([{ key, kind: 'refused', why: 'not at desk' }])
    expect(await undo(key, { until: later(400 * 86_400_000) })).toMatchObject({ kind: 'invalid' })
    expect(must(await undo(key, { until: later(-1000) }))[0]).toMatchObject({ kind: 'ok', version: 0 })
    expect(await row(key)).toMatchObject({ rest: 'open', assigned: null, version: 0 })
    // what somebody has may stay theirs, also once they have left
    await act([key], { assign: sami.id })
    await act([key], { aside: true })
    await db().person.update({ where: { id: sami.id }, data: { suspendedAt: new Date() } })
    const open = must(await undo(key, { assigned: sami.id }))
    await db().person.update({ where: { id: sami.id }, data: { suspendedAt: null } })
    expect(open[0]).toMatchObject({ kind: 'ok', after: { assigned: sami.id, aside: false } })
  })

  it('many at once have an outcome each, and one undo', async () => {
    const made = [await waiting(own()), await waiting(own()), await waiting(own())]
    const keys = made.map(({ key }) => key)
    await act([keys[1]!], { assign: sami.id }, sami)
    const rows = [
      ...(await Promise.all(keys.map(async (key) => ({ ...(await read(key)), version: 0 })))),
      { key: `drafts:${own().slice(0, 12)}`, version: 0, stamp: NO_STAMP },
    ]
    const outcomes = must(await actOnInbox(noa, { rows, change: { aside: true } }))
    expect(outcomes.map(({ kind }) => kind)).toEqual(['ok', 'conflict', 'ok', 'missing'])
    expect(outcomes[1]).toMatchObject({ by: 'Sami', version: 1, theirs: { assigned: sami.id } })
    const back = outcomes.flatMap((one) =>
      one.kind === 'ok'
        ? [{ ...rows.find(({ key }) => key === one.key)!, version: one.version, back: one.before }]
        : [],
    )
    expect(must(await undoInbox(noa, { rows: back })).every(({ kind }) => kind === 'ok')).toBe(true)
    for (const key of keys) expect((await row(key))?.rest).toBe('open')
  })

  it('five hundred go in one act and no more', async () => {
    const rows = Array.from({ length: 501 }, (_, n) => ({
      key: `drafts:${String(n).padStart(12, '0')}`,
      version: 0,
      stamp: NO_STAMP,
    }))
    expect((await actOnInbox(noa, { rows, change: { aside: true } })).kind).toBe('invalid')
    const outcomes = must(await actOnInbox(noa, { rows: rows.slice(1), change: { aside: true } }))
    expect(outcomes.every(({ kind }) => kind === 'missing')).toBe(true)
  })

  it('two editors at once: one wins each row, the other is told who did, and nothing is lost', async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => waiting(own())))
    const keys = made.map(({ key }) => key)
    const ask = (viewer: Viewer, order: string[], assign: string) =>
      actOnInbox(viewer, {
        rows: order.map((key) => ({ key, version: 0, stamp: NO_STAMP })),
        change: { assign },
      })
    const [one, other] = await Promise.all([ask(noa, keys, noa.id), ask(sami, [...keys].reverse(), sami.id)])
    const [mine, theirs] = [must(one), must(other)]
    for (const key of keys) {
      const both = [mine, theirs].map((all) => all.find((each) => each.key === key)!.kind)
      expect(both.sort()).toEqual(['conflict', 'ok'])
      expect(await db().history.count({ where: { subject: 'inbox item', subjectId: key } })).toBe(1)
    }
    // the same thing asked twice is done once
    const winner = mine[0]!.kind === 'ok' ? noa : sami
    const again = must(await ask(winner, keys, winner.id))
    expect(again.every(({ kind }) => kind === 'ok')).toBe(true)
    expect(await db().history.count({ where: { subject: 'inbox item', subjectId: keys[0]! } })).toBe(1)
  })

  it('is the desk’s alone', async () => {
    const reader = await person('reader')
    for (const viewer of [anonymous, reader]) {
      expect((await inboxList(viewer)).kind).toBe('forbidden')
      expect((await inboxState(viewer)).kind).toBe('forbidden')
      expect((await inboxTexts(viewer, [])).kind).toBe('forbidden')
      expect((await actOnInbox(viewer, {})).kind).toBe('forbidden')
      expect((await undoInbox(viewer, {})).kind).toBe('forbidden')
    }
  })

  it('the state that open lists ask for changes with every act, and with nothing else', async () => {
    const { key } = await waiting(own())
    const before = must(await inboxState(noa))
    expect(must(await inboxState(sami))).toBe(before)
    await act([key], { assign: noa.id })
    const assigned = must(await inboxState(noa))
    expect(assigned).not.toBe(before)
    await act([key], { assign: null })
    expect(must(await inboxState(noa))).not.toBe(assigned)
  })

  it('the list is kept while its state is what it was, and read again whoever changed it', async () => {
    const { key, report } = await waiting(own())
    const row = async () => must(await inboxList(noa)).rows.find((one) => one.key === key)
    expect((await row())?.language).not.toBe('he')
    const { rows } = must(await inboxList(noa))
    expect(must(await inboxList(sami)).rows).toBe(rows)
    // as another process would
    await db().$executeRaw`update inbox_item set language = 'he' where key = ${key}`
    expect((await row())?.language).toBe('he')
    await db().$executeRaw`delete from inbox_item where key = ${key}`
    expect(await row()).toBeUndefined()
    await db().$executeRaw`insert into inbox_pending (subject, subject_id) values ('report', ${report})`
    await refreshInbox(30_000)
    expect(await row()).toBeDefined()
  })

  it('the first lines say how many there are, and where the next begin', async () => {
    await waiting(own())
    const first = must(await firstLines(noa, {}, 0))
    const { rows } = must(await inboxList(noa))
    expect(first.lines).toEqual(arrange(narrowed(rows, {}, noa.id).shown).slice(0, 60))
    expect(first.next).toBe(first.count > 60 ? 60 : null)
    const last = must(await firstLines(noa, {}, first.count - 1))
    expect([last.lines.length, last.next, last.count]).toEqual([1, null, first.count])
  })
})
