import 'server-only'
import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { cacheLife, cacheTag } from 'next/cache'
import type { WordsBlock } from '#components/timeline/words-block.ts'
import { cutOf } from '#data/history-moments.ts'
import { timelineOf } from '#data/timeline/read.ts'
import { timelineWords } from '#data/timeline/words.ts'
import { anonymous } from '#domain/access/viewer.ts'
import type { Clock } from '#domain/history/moment.ts'
import { packed, unpacked } from '#domain/timeline/packed.ts'
import { allContained, contained } from '#messages/contained.ts'

/** A story's timeline as it is kept: packed, compressed, and the ids of what its rows stand for. */
export type KeptTimeline = {
  id: string
  title: string
  summary: string
  language: string
  hidden: number
  rows: number
  claims: number
  /** gzip of `packed` */
  bytes: Uint8Array<ArrayBuffer>
  stamp: string
  /** one a line: texts are kept far faster than lists of fifty thousand */
  statements: string
  reports: string
}

const LINE = '\n'

/**
 * A published story's timeline, now or as of a moment (both null: now); null where readers have none. Always with all
 * three, for what is kept is kept by them. @param at ISO 8601 instant
 */
export async function readTimeline(
  id: string,
  clock: Clock | null,
  at: string | null,
): Promise<KeptTimeline | null> {
  'use cache'
  cacheLife('record')
  cacheTag(`story:${id}`)
  // a request may name this read with arguments of its own
  if (at && Number.isNaN(Date.parse(at))) return null
  const outcome = await timelineOf(anonymous, id, clock && at ? cutOf(clock, at) : {})
  if (outcome.kind !== 'ok') return null
  const { columns, statements, reports, ...head } = outcome.value
  const shown = {
    ...columns,
    claims: allContained(columns.claims),
    sources: allContained(columns.sources),
    speakers: allContained(columns.speakers),
  }
  const ids = { statements: statements.join(LINE), reports: reports.join(LINE) }
  const stamp = createHash('sha256')
    .update(packed(shown, ''))
    .update(ids.statements)
    .digest('base64url')
    .slice(0, 16)
  return {
    ...head,
    title: contained(head.title),
    summary: contained(head.summary),
    rows: statements.length,
    claims: columns.claims.length,
    bytes: new Uint8Array(gzipSync(packed(shown, stamp))),
    stamp,
    ...ids,
  }
}

/** As many rows as one answer tells the words of. */
const MOST = 500

/** What some rows of a timeline say. @param from number of the first row */
export async function readTimelineWords(
  id: string,
  clock: Clock | null,
  at: string | null,
  from: number,
  count: number,
): Promise<WordsBlock | null> {
  'use cache'
  cacheLife('record')
  cacheTag(`story:${id}`)
  const timeline = await readTimeline(id, clock, at)
  if (!timeline || !Number.isInteger(from) || !Number.isInteger(count) || from < 0) return null
  const { report } = unpacked(gunzipSync(timeline.bytes))
  const reports = timeline.reports.split(LINE)
  const ids = timeline.statements.split(LINE).slice(from, from + Math.min(Math.max(count, 0), MOST))
  const said = new Map((await timelineWords(anonymous, ids)).map((one) => [one.id, one]))
  const rows = ids.map((statement, index) => {
    const { words = '', language = '', speaker = null } = said.get(statement) ?? {}
    return { id: statement, report: reports[report[from + index]!]!, words, language, speaker }
  })
  return { stamp: timeline.stamp, from, rows: allContained(rows) }
}
