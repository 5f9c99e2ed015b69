import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { sourceMap } from '#data/source/map.ts'
import { publicRecordOf } from '#data/source/record.ts'
import { keyOfCase, trackOf } from '#data/source/track.ts'
import { anonymous } from '#domain/access/viewer.ts'
import type { Outcome } from '#domain/outcome.ts'
import { allContained } from '#messages/contained.ts'

// As the reads of read.ts: the same for everyone, kept whole, evicted by tag; words are for showing alone.
const value = <T>(outcome: Outcome<T>): T | null =>
  outcome.kind === 'ok' ? allContained(outcome.value) : null

/** As many cases as are taken away at once. */
const ALL = 10_000

/** Who held a source, what it carries, what it says of itself; null where readers do not see it. */
export async function readSourceRecord(id: string) {
  'use cache'
  cacheLife('record')
  cacheTag(`source:${id}`)
  return value(await publicRecordOf(anonymous, id))
}

/** A source's track record with its newest cases, or null. */
export async function readTrack(id: string) {
  'use cache'
  cacheLife('record')
  cacheTag(`source:${id}`)
  return value(await trackOf(anonymous, id))
}

/** The same with the cases that come after one of them. */
export async function readTrackAfter(id: string, claim: string) {
  'use cache'
  cacheLife('record')
  cacheTag(`source:${id}`)
  // a request may name this read with arguments of its own
  const after = typeof claim === 'string' ? await keyOfCase(id, claim) : null
  return after && value(await trackOf(anonymous, id, after))
}

/** The same with all cases: for what is taken away, not for a page. */
export async function readWholeTrack(id: string) {
  'use cache'
  cacheLife('record')
  cacheTag(`source:${id}`)
  return value(await trackOf(anonymous, id, null, ALL))
}

/** Who owns whom and who carries whom, of public sources. */
export async function readSourceMap() {
  'use cache'
  cacheLife('record')
  cacheTag('sources')
  return value(await sourceMap(anonymous))
}
