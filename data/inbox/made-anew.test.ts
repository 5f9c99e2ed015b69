import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { anonymous, type Viewer } from '#domain/access/viewer.ts'
import { bandKeys } from '#domain/reading/copies/band-keys.ts'
import { readPlainText } from '#domain/reading/page/read-page.ts'
import { findEdges } from '../check/find-edges.ts'
import { addClaim } from '../claim/add.ts'
import { db } from '../db.ts'
import { newId } from '../id.ts'
import { merge, undoMerge } from '../merge/merge.ts'
import { addObjection } from '../objection/add.ts'
import { fileReport } from '../report/file.ts'
import { keepUnfiled } from '../report/unfiled.ts'
import { editSource } from '../source/write.ts'
import { decide } from '../statement/decide.ts'
import { setMembership } from '../story/write.ts'
import { again, claimed, said, versionOf } from '../testing/record-moves.fixture.ts'
import { must, person } from '../testing/small.fixture.ts'
import { actOnInbox } from './act.ts'
import { kinds } from './kinds/all.ts'
import { inboxList } from './list.ts'
import { forgetInbox, refreshInbox } from './refresh.ts'

let editor: Viewer
let admin: Viewer
beforeAll(async () => {
  editor = await person('editor', 'Noa')
  admin = await person('admin', 'Ida')
})

const weighed = Object.values(kinds).flatMap(({ name, weigh }) => (weigh ? [name] : []))
/**
 * The list as it is kept, to the last word. What drafts would change is worked out once and kept until what they bear on
 * moves, so of them only the rest is compared: new claims alone do not weigh a newsroom's drafts anew.
 */
async function kept(): Promise<unknown[]> {
  expect(await refreshInbox(60_000)).toBe(true)
  const rows = await db().inboxItem.findMany({ orderBy: { key: 'asc' }, take: 10_000 })
  return rows.map(({ rank, effect, sure, claimId, storyId, weighed: _, ...row }) =>
    weighed.includes(row.kind as 'drafts') ? row : { ...row, rank, effect, sure, claimId, storyId },
  )
}

/** What happens in a newsroom, each on what is there already, chosen by a number. */
class Newsroom {
  readonly unfiled: string[] = []
  readonly reports: string[] = []
  readonly texts = new Map<string, string>()
  readonly statements: string[] = []
  readonly claims: string[] = []
  readonly stories: string[] = []
  readonly merges: string[] = []
  readonly feeds: string[] = []
  readonly items: string[] = []
  private readonly wires = [0, 1].map(() => Array.from({ length: 70 }, () => newId().slice(0, 6)).join(' '))

  private of<T>(all: readonly T[], n: number): T | undefined {
    return all.length > 0 ? all[n % all.length] : undefined
  }

  readonly acts: ((n: number) => Promise<unknown>)[] = [
    async (n) => {
      const text = `${newId()}. ${this.wires[n % 2]} ${newId()}`
      const bytesHash = createHash('sha256').update(text).digest('hex')
      const about = {
        way: 'paste' as const,
        size: text.length,
        contentType: 'text/plain',
        finalUrl: null,
        status: null,
      }
      const capture = { ...about, bytesHash, redirects: [], headers: {}, retrievedAt: new Date() }
      const page = readPlainText(text, {})
      const found = must(await keepUnfiled(editor, capture, { ...page, title: 'Wire', language: 'en' }))
      if ('unfiled' in found) this.unfiled.push(found.unfiled)
      this.texts.set('unfiled' in found ? found.unfiled : '', text)
    },
    async (n) => {
      const unfiled = this.unfiled.splice(n % Math.max(1, this.unfiled.length), 1)[0]
      if (!unfiled) return
      const text = this.texts.get(unfiled)!
      const filing = {
        unfiled,
        source: { name: `Paper ${newId()}`, kind: 'news outlet', domain: null },
        ...{ title: 'Wire', byline: [], language: 'en', kind: 'article', url: null },
        publishedAt: new Date(Date.UTC(2026, 8, 1 + (n % 20))).toISOString(),
        publishedPrecision: 'instant',
      }
      const reading = { text, language: 'en', statements: [], times: [], figures: [], expectations: [] }
      const read = { reading: { ...reading, reliances: [], corrections: [] }, bands: bandKeys(text) }
      const { report } = must(await fileReport(editor, filing, { ...read, readerVersion: 'test' }))
      this.reports.push(report)
    },
    async (n) => {
      const one = await said(editor, this.of(this.claims, n) ?? null)
      this.reports.push(one.report)
      this.statements.push(one.statement)
      if (n % 2) must(await again(editor, one.report, one.text.replace('No way', 'Hardly any way')))
    },
    async () => {
      const one = await claimed(editor, `The road ${newId()} is closed`)
      this.claims.push(one.claim)
      this.stories.push(one.story)
    },
    async () => {
      const due = new Date(Date.now() - 3_600_000).toISOString()
      const happened = { from: due, to: due, precision: 'instant' }
      const fields = { kind: 'expectation', about: null, scope: null, language: 'en', happened }
      const claim = { ...fields, wording: `A vote ${newId()}`, story: { title: `Story ${newId()}` } }
      const made = must(await addClaim(editor, { claim, tie: null }))
      this.claims.push(made.claim)
      this.stories.push(made.story)
    },
    async (n) => {
      const kind = n % 2 ? 'claim' : 'report'
      const all = kind === 'claim' ? this.claims : this.reports
      const [from, into] = [this.of(all, n), this.of(all, n >> 3)]
      const made = from && into && (await merge(editor, { kind, from, into, why: 'One.' }))
      if (made && made.kind === 'ok') this.merges.push(made.value.merge)
    },
    async (n) => {
      const id = this.of(this.merges, n)
      if (id) await undoMerge(editor, { id })
    },
    async (n) => {
      const statement = this.of(this.statements, n)
      if (!statement) return
      const version = await versionOf('statement', statement)
      await decide(editor, { statement, version, state: n % 2 ? 'rejected' : 'confirmed' })
    },
    async (n) => {
      const [story, claim] = [this.of(this.stories, n >> 2), this.of(this.claims, n)]
      if (story && claim) await setMembership(editor, { story, claim, member: n % 3 > 0 })
    },
    async (n) => {
      const place = [`/claims/${this.of(this.claims, n)}`, `/reports/${this.of(this.reports, n)}`, '/stories']
      const given = { page: place[n % 3], kind: 'other', words: `Wrong ${newId()}`, language: 'en' }
      must(await addObjection(anonymous, given, newId(), new Date()))
    },
    () => findEdges(editor),
    async (n) => {
      const item = this.of(must(await inboxList(editor)).rows, n)
      if (!item) return
      const { key, version, stamp } = item
      const change = n % 2 ? { aside: true } : { snooze: new Date(Date.now() + 3_600_000).toISOString() }
      await actOnInbox(editor, { rows: [{ key, version, stamp }], change })
    },
    async (n) => {
      const id = this.of(this.feeds, n)
      if (!id || n % 5 === 0) return void this.feeds.push(await aFeed())
      const source = (await db().source.findFirst({ select: { id: true }, skip: n % 3 }))?.id ?? null
      const edits = [
        { sourceId: source },
        { title: `Feed ${newId()}` },
        { url: `https://${newId()}.example/rss` },
        { failures: n % 4 },
        { lastItemAt: new Date(Date.now() - n * 60_000) },
        { state: n % 7 ? 'active' : 'paused' },
      ]
      await db().feed.update({ where: { id }, data: edits[n % 6]! })
    },
    async (n) => {
      const id = this.of(this.feeds, n)
      if (id) this.items.push(...(await bring(id, n)))
    },
    async (n) => {
      const id = this.of(this.items, n)
      const became = [
        ...[['paywall', 'page.paywall'] as const, ['teaser', 'page.teaser'] as const],
        ...[['failed', 'fetch.robots'] as const, ['failed', 'fetch.not found'] as const],
        ['taken', null] as const,
      ]
      const [state, why] = became[n % 5]!
      if (!id) return
      if (n % 7) return db().feedItem.update({ where: { id }, data: { state, why } })
      this.items.splice(this.items.indexOf(id), 1)
      return db().$transaction([
        db().feedArrival.deleteMany({ where: { itemId: id } }),
        db().feedItem.delete({ where: { id } }),
      ])
    },
    async (n) => {
      const reportId = this.of(this.reports, n)
      if (!reportId) return
      const look = {
        ...{ outcome: 'failed', failures: n % 5, detail: n % 2 ? 'refused' : 'too slow', lastAt: new Date() },
        failedSince: new Date('2026-01-01'),
      }
      const from = { url: 'https://a.example/1', host: 'a.example', nextAt: new Date() }
      await db().look.upsert({ where: { reportId }, create: { reportId, ...from }, update: {} })
      await db().look.update({ where: { reportId }, data: look })
    },
    async (n) => {
      const id = this.of(this.reports, n)
      const report = id && (await db().report.findUnique({ where: { id }, include: { source: true } }))
      if (!report) return
      const { name, kind, homepage } = report.source
      const version = await versionOf('source', report.sourceId)
      const edit = { source: report.sourceId, version, name: `${name.slice(0, 20)} ${newId()}`, kind }
      const rest = { homepage: homepage ?? '', domains: [], owner: null, carries: [] }
      must(await editSource(admin, { ...edit, ...rest }))
    },
  ]
}

async function aFeed(): Promise<string> {
  const id = newId()
  await db().feed.create({ data: { id, url: `https://${id}.example/rss` } })
  const read = { bytesHash: createHash('sha256').update(id).digest('hex'), polledAt: new Date() }
  await db().feed.update({ where: { id }, data: { ...read, lastItemAt: new Date() } })
  return id
}

/** Some things that a feed brings, some hours old. */
async function bring(feedId: string, n: number): Promise<string[]> {
  const items = Array.from({ length: 1 + (n % 4) }, (_, of) => ({
    id: newId(),
    fingerprint: createHash('sha256').update(newId()).digest('hex'),
    at: new Date(Date.now() - ((n % 50) + of) * 3_600_000),
  }))
  await db().feedItem.createMany({
    data: items.map(({ id, fingerprint }) => ({ id, fingerprint, state: n % 3 ? 'old' : 'paywall' })),
  })
  await db().feedArrival.createMany({
    data: items.map(({ id, at }) => ({ feedId, itemId: id, at, url: `https://a.example/${id}` })),
  })
  return items.map(({ id }) => id)
}

it('whatever happens and in whatever order, the list that is kept is the one that is made anew', async () => {
  const room = new Newsroom()
  // what comes of others' coming and going stands in the acts that are done more often
  const often = [
    0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 5, 5, 6, 7, 8, 8, 9, 10, 11, 11, 12, 12, 12, 13, 13, 14, 14, 14, 15,
    15, 16,
  ]
  const doing = fc.tuple(fc.constantFrom(...often), fc.nat(10_000))
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { minLength: 30, maxLength: 50 }), async (steps) => {
      for (const [act, n] of steps) {
        await room.acts[act]!(n)
        // mostly each by itself, now and then several together
        if (n % 4) await refreshInbox(30_000)
      }
      const before = await kept()
      await forgetInbox()
      expect(await kept()).toEqual(before)
    }),
    // one that fails is not made smaller: the record only grows
    { numRuns: 2, endOnFailure: true },
  )
}, 120_000)
