import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { checkOf, claimOf } from '#data/claim/read.ts'
import { cutOf, neighboursOf } from '#data/history-moments.ts'
import { mergedInto } from '#data/merge/in-force.ts'
import { reportOf } from '#data/report/read.ts'
import { listSources, sourceOf } from '#data/source/read.ts'
import { listStories, storyOf } from '#data/story/read.ts'
import { anonymous } from '#domain/access/viewer.ts'
import type { Clock } from '#domain/history/moment.ts'
import type { Outcome } from '#domain/outcome.ts'
import { allContained } from '#messages/contained.ts'

// Reader pages are the same for everyone: they are read as nobody, kept whole, and evicted by tag (decision 2).
// Their words are for showing alone, so no text of them may turn round what stands beside it.
const value = <T>(outcome: Outcome<T>): T | null =>
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
  return value(await listSources(anonymous)) ?? []
}

export async function readSource(id: string) {
  'use cache'
  cacheLife('record')
  cacheTag(`source:${id}`)
  return value(await sourceOf(anonymous, id))
}
