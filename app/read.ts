import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { differencesOf } from '#components/report/diff-rows.ts'
import { publicActor } from '#data/actor/public.ts'
import { statementsOf } from '#data/actor/statements.ts'
import { checkOf, correctionsOf } from '#data/check/read.ts'
import { expectationOf } from '#data/claim/expectations.ts'
import { positionsOfActor, positionsOn } from '#data/claim/positions.ts'
import { claimOf } from '#data/claim/read.ts'
import { figureOf, figuresOfClaims } from '#data/figure/read.ts'
import { cutOf, neighboursOf } from '#data/history-moments.ts'
import { mergedInto } from '#data/merge/in-force.ts'
import { reportOf } from '#data/report/read.ts'
import { publicChange, publicRereading } from '#data/report/rereading.ts'
import { reportsMade, statementsMade } from '#data/source/made.ts'
import { listSources, sourceOf } from '#data/source/read.ts'
import { claimsBySource } from '#data/story/by-source.ts'
import { storiesMade } from '#data/story/made.ts'
import { listStories, storyOf } from '#data/story/read.ts'
import { anonymous } from '#domain/access/viewer.ts'
import type { Clock } from '#domain/history/moment.ts'
import type { Outcome } from '#domain/outcome.ts'
import { allContained } from '#messages/contained.ts'

// Reader pages are the same for everyone: they are read as nobody, kept whole, and evicted by tag (decision 2).
// Their words are for showing alone, so no text of them may turn round what stands beside it.
export const value = <T>(outcome: Outcome<T>): T | null =>
  outcome.kind === 'ok' ? allContained(outcome.value) : null

/** Published stories, newest report first. */
export async function readStories() {
  'use cache'
  cacheLife('record')
  cacheTag('stories')
  return value(await listStories(anonymous)) ?? []
}

/** A published story, or null. */
export async function readStory(id: string) {
  'use cache'
  cacheLife('record')
  cacheTag(`story:${id}`)
  return value(await storyOf(anonymous, id))
}

/** The same with its whole timeline, however long: for what is taken away or counted, not for a page. */
export async function readWholeStory(id: string) {
  'use cache'
  cacheLife('record')
  cacheTag(`story:${id}`)
  return value(await storyOf(anonymous, id, {}, Number.POSITIVE_INFINITY))
}

/** More tags than this the framework would drop from one entry. */
const TAGS = 100

/** What the sources of a published story said on its claims, or null. Silence depends on whatever else they publish. */
export async function readClaimsBySource(id: string) {
  'use cache'
  cacheLife('record')
  const view = value(await claimsBySource(anonymous, id))
  const sources = (view?.sources ?? []).map((source) => `source:${source.id}`)
  cacheTag(`story:${id}`, ...(sources.length > TAGS ? ['sources'] : sources))
  return view
}

/** A claim of a published story, or null. */
export async function readClaim(id: string) {
  'use cache'
  cacheLife('record')
  cacheTag(`claim:${id}`)
  return value(await claimOf(anonymous, id))
}

/** What a claim or report is read as now, where readers may see that: an old link leads there. */
export async function readMerged(kind: 'claim' | 'report', id: string) {
  'use cache'
  cacheLife('record')
  cacheTag(`${kind}:${id}`)
  return mergedInto(kind, id)
}

/** The same as of a moment; null also where this record had nothing of it yet. @param at ISO 8601 instant */
export async function readStoryThen(id: string, clock: Clock, at: string) {
  'use cache'
  cacheLife('record')
  cacheTag(`story:${id}`)
  if (!isInstant(at)) return null
  return value(await storyOf(anonymous, id, cutOf(clock, at)))
}

/** The same with its whole timeline. */
export async function readWholeStoryThen(id: string, clock: Clock, at: string) {
  'use cache'
  cacheLife('record')
  cacheTag(`story:${id}`)
  if (!isInstant(at)) return null
  return value(await storyOf(anonymous, id, cutOf(clock, at), Number.POSITIVE_INFINITY))
}

/** The same of a claim. */
export async function readClaimThen(id: string, clock: Clock, at: string) {
  'use cache'
  cacheLife('record')
  cacheTag(`claim:${id}`)
  if (!isInstant(at)) return null
  return value(await claimOf(anonymous, id, cutOf(clock, at)))
}

/** The moments nearest to one at which a claim or story moved. */
export async function readNeighbours(of: 'claim' | 'story', id: string, clock: Clock, at: string) {
  'use cache'
  cacheLife('record')
  cacheTag(`${of}:${id}`)
  if (!isInstant(at)) return null
  return value(await neighboursOf(anonymous, of === 'claim' ? { claim: id } : { story: id }, clock, at))
}

/** A request may name these reads with arguments of its own. */
const isInstant = (at: unknown): at is string => typeof at === 'string' && !Number.isNaN(Date.parse(at))

/** A check of a published claim, or null. */
export async function readCheck(id: string) {
  'use cache'
  cacheLife('record')
  const check = value(await checkOf(anonymous, id))
  cacheTag(`check:${id}`, ...(check ? [`claim:${check.claim.id}`] : []))
  return check
}

/** Checks that correct one or were retracted, of published claims, newest first. */
export async function readCorrections() {
  'use cache'
  cacheLife('record')
  cacheTag('checks')
  return value(await correctionsOf(anonymous)) ?? []
}

/** When a published expectation is due and what became of it, or null. */
export async function readExpectation(id: string) {
  'use cache'
  cacheLife('record')
  cacheTag(`claim:${id}`)
  return value(await expectationOf(anonymous, id))
}

/** What each actor said of a published claim, in time. */
export async function readPositions(id: string) {
  'use cache'
  cacheLife('record')
  cacheTag(`claim:${id}`)
  return value(await positionsOn(anonymous, [id])) ?? []
}

/** An actor that something public names, or null; of one that is merged into another it is the other. */
export async function readActor(id: string) {
  'use cache'
  cacheLife('record')
  cacheTag(`actor:${id}`)
  const actor = value(await publicActor(anonymous, id))
  if (actor) cacheTag(`actor:${actor.id}`)
  return actor
}

/** What an actor did to each published claim. */
export async function readActorPositions(id: string) {
  'use cache'
  cacheLife('record')
  cacheTag(`actor:${id}`)
  return value(await positionsOfActor(anonymous, id)) ?? []
}

/** What an actor said that is public, newest first, a page at a time; null where `after` is none of it. */
export async function readActorStatements(id: string, after: string | null) {
  'use cache'
  cacheLife('record')
  cacheTag(`actor:${id}`)
  return value(await statementsOf(anonymous, id, typeof after === 'string' ? after : null))
}

/** A figure of a published claim, or null. What changes one of its claims changes it. */
export async function readFigure(id: string) {
  'use cache'
  cacheLife('record')
  const figure = value(await figureOf(anonymous, id))
  cacheTag(`figure:${id}`, ...(figure?.claims.map((claim) => `claim:${claim.id}`) ?? []))
  return figure
}

/**
 * The figures of some claims, for the page of a claim or a story.
 * @param page its tag: whatever changes one of its claims evicts it
 */
export async function readFiguresOf(page: `claim:${string}` | `story:${string}`, claims: string[]) {
  'use cache'
  cacheLife('record')
  cacheTag(page)
  return value(await figuresOfClaims(anonymous, claims)) ?? []
}

/** A report with a published passage, or null. */
export async function readReport(id: string) {
  'use cache'
  cacheLife('record')
  cacheTag(`report:${id}`)
  return value(await reportOf(anonymous, id))
}

export async function readSources() {
  'use cache'
  cacheLife('record')
  cacheTag('sources')
  return value(await listSources(anonymous)) ?? { lines: [], all: 0 }
}

export async function readSource(id: string) {
  'use cache'
  cacheLife('record')
  cacheTag(`source:${id}`)
  return value(await sourceOf(anonymous, id))
}

/** What made the numbers of published stories. These take no lists of ids: whoever asks over the wire could make up any. */
export async function readStoriesMade() {
  'use cache'
  cacheLife('record')
  cacheTag('stories')
  return allContained(await storiesMade(anonymous))
}

/** What made the numbers of public sources. */
export async function readReportsMade() {
  'use cache'
  cacheLife('record')
  cacheTag('sources')
  return allContained(await reportsMade(anonymous))
}

/** What made the numbers of a source's newest public reports. */
export async function readStatementsMade(source: string) {
  'use cache'
  cacheLife('record')
  cacheTag(`source:${source}`)
  const recent = (await readSource(source))?.recent ?? []
  return allContained(await statementsMade(anonymous, recent))
}

/** What readers are told of how a report changed after it was captured, or null. */
export async function readRereading(id: string) {
  'use cache'
  cacheLife('record')
  cacheTag(`report:${id}`)
  return value(await publicRereading(anonymous, id))
}

/** The two texts of one change of a report and what they differ in, or null. */
export async function readChange(id: string, number: number) {
  'use cache'
  cacheLife('record')
  cacheTag(`report:${id}`)
  const two = value(await publicChange(anonymous, id, number))
  return two && { two, differences: differencesOf(two) }
}
