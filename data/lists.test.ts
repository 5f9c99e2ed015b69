import { beforeAll, describe, expect, it } from 'vitest'
import { anonymous, type Viewer } from '#domain/access/viewer.ts'
import type { Clock } from '#domain/history/moment.ts'
import { edgeQueue } from './check/edge-queue.ts'
import { findEdges } from './check/find-edges.ts'
import { addClaim } from './claim/add.ts'
import { claimPageOf } from './claim/page.ts'
import { positionsOn } from './claim/positions.ts'
import { claimOf, listClaims } from './claim/read.ts'
import { db } from './db.ts'
import { addValue } from './figure/add.ts'
import { figureOf, figuresOfClaims } from './figure/read.ts'
import { cutOf, neighboursOf } from './history-moments.ts'
import { newId } from './id.ts'
import { inboxList } from './inbox/list.ts'
import { refreshInbox } from './inbox/refresh.ts'
import { deskReport, listReports, reportOf } from './report/read.ts'
import { sourceMap } from './source/map.ts'
import { listSources, sourceOf, sourcesPage } from './source/read.ts'
import { publicRecordOf } from './source/record.ts'
import { trackOf } from './source/track.ts'
import { keepTrack } from './source/track-keep.ts'
import { addStatement } from './statement/correct.ts'
import { tie } from './statement/tie.ts'
import { claimsBySource } from './story/by-source.ts'
import { storiesPage } from './story/page.ts'
import { listStories, storyOf } from './story/read.ts'
import { publish } from './story/write.ts'
import { queries } from './testing/queries.fixture.ts'
import { filed, must, person, wording } from './testing/small.fixture.ts'

/** performance.md: queries per page are constant in rows, and no more than this. */
const MOST = 8

let editor: Viewer
let story: string
let claim: string
let report: string
let figure: string | null = null

/** Each statement gives the claim's one figure a value of its own. */
async function addToFigure(statement: string, n: number): Promise<void> {
  const version = await db().history.count({ where: { subject: 'figure', subjectId: figure ?? '' } })
  const choice = {
    figure: figure ? { id: figure, version } : null,
    begin: figure ? null : { what: 'roads closed', scope: null, unit: null, language: 'en' },
  }
  const shape = { to: null, bound: 'exact', strict: false, unit: null, asOf: null, scope: null }
  const value = { claim, ...choice, statement, value: String(n), ...shape, definition: null }
  figure = must(await addValue(editor, value)).figure
}

async function grow(by: number): Promise<void> {
  for (let n = 0; n < by; n++) {
    const made = await filed(editor, { source: `Paper ${crypto.randomUUID()}` })
    report = made.report
    const { statement } = must(
      await addStatement(editor, { report, snapshot: 1, wording: wording(made.text, 'The road is closed,') }),
    )
    const version = await db().history.count({ where: { subject: 'statement', subjectId: statement } })
    must(await tie(editor, { statement, version, claim, value: 'affirms' }))
    await addToFigure(statement, n)
    must(
      await addClaim(editor, {
        claim: {
          wording: `Claim ${n}`,
          kind: 'event',
          about: null,
          scope: null,
          language: 'en',
          happened: null,
          story: { id: story },
        },
        tie: null,
      }),
    )
  }
}

beforeAll(async () => {
  editor = await person('editor')
  const made = must(
    await addClaim(editor, {
      claim: {
        wording: 'The road is closed',
        kind: 'event',
        about: 'Roads Board',
        scope: null,
        language: 'en',
        happened: null,
        story: { title: 'Roads', summary: '' },
      },
      tie: null,
    }),
  )
  claim = made.claim
  story = made.story
  must(await publish(editor, { story, version: 1, state: 'published' }))
  // Three, so that reports already share text with each other and every part of a page has something to show.
  await grow(3)
  must(await findEdges(editor))
  must(await keepTrack(editor))
})

/** All that a page as of a moment asks: the thing itself, and the moments nearest to it. */
async function asOf(clock: Clock, of: { claim: string } | { story: string }): Promise<void> {
  const at = '2026-09-15T10:00:00.000Z'
  const cut = clock === 'known' ? cutOf(clock, at) : { recorded: new Date() }
  if ('claim' in of) must(await claimOf(anonymous, of.claim, cut))
  else must(await storyOf(anonymous, of.story, cut))
  must(await neighboursOf(anonymous, of, clock, at))
}

const pages: [string, () => Promise<unknown>][] = [
  ['front page', () => listStories(anonymous)],
  ['story', () => storyOf(anonymous, story)],
  ['claims by source', () => claimsBySource(anonymous, story)],
  ['claim', () => claimOf(anonymous, claim)],
  ['story as we had it', () => asOf('had', { story })],
  ['story as it was known', () => asOf('known', { story })],
  ['claim as we had it', () => asOf('had', { claim })],
  ['claim as it was known', () => asOf('known', { claim })],
  ['report', () => reportOf(anonymous, report)],
  ['sources', () => listSources(anonymous)],
  ['source', async () => sourceOf(anonymous, (await db().source.findFirstOrThrow()).id)],
  ['record of a source', async () => publicRecordOf(anonymous, (await db().source.findFirstOrThrow()).id)],
  ['track record', async () => trackOf(anonymous, (await db().source.findFirstOrThrow()).id)],
  ['map of sources', () => sourceMap(anonymous)],
  ['stories for programs', () => storiesPage(anonymous, { limit: 50, after: null, language: null })],
  [
    'sources for programs',
    () => sourcesPage(anonymous, { limit: 50, after: null, kind: null, language: null }),
  ],
  ['reports', () => listReports(editor)],
  // as where it became another since it was last read
  ['inbox', () => inboxList(editor, newId())],
  ['figure', () => figureOf(anonymous, figure!)],
  ['figures of a claim', () => figuresOfClaims(anonymous, [claim])],
  ['positions', () => positionsOn(anonymous, [claim])],
  ['the page of a claim', () => claimPageOf(anonymous, claim)],
  ['reading desk', () => deskReport(editor, report)],
  ['claims', () => listClaims(editor)],
  ['edges', () => edgeQueue(editor)],
]

describe('5: lists and pages', () => {
  it('ask no more of the database when there is more in it', async () => {
    const few = new Map<string, number>()
    for (const [name, page] of pages) few.set(name, await queries(page))
    await grow(12)
    must(await findEdges(editor))
    await refreshInbox(20_000)
    must(await keepTrack(editor))
    for (const [name, page] of pages) {
      const many = await queries(page)
      expect({ name, many }).toEqual({ name, many: few.get(name) })
    }
    const reader = [
      'front page',
      'story',
      'claims by source',
      'claim',
      'report',
      'sources',
      'source',
      'figure',
      'figures of a claim',
      'the page of a claim',
    ]
    expect(few.get('the page of a claim')).toBe(8)
    for (const name of reader)
      expect({ name, within: few.get(name)! <= MOST }).toEqual({ name, within: true })
  })

  it('have a limit and a stable order, and their pages neither repeat nor miss a row', async () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = must(await listReports(editor, after, 4))
      expect(page.rows.length).toBeLessThanOrEqual(4)
      seen.push(...page.rows.map((row) => row.id))
      after = page.next ?? undefined
    } while (after)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe(await db().report.count())
    expect(must(await listReports(editor)).rows.map((row) => row.id)).toEqual(seen.slice(0, 50))
  })
})
