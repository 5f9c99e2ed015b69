import 'server-only'
import { gunzipSync } from 'node:zlib'
import {
  claimTimes,
  entriesOf,
  type Ordered,
  orderOf,
  placeNamed,
  placeOf,
} from '#components/timeline/listing.ts'
import { chosen, everything } from '#components/timeline/scene/choice.ts'
import { modelOf } from '#components/timeline/scene/model.ts'
import type { TimelineShown } from '#components/timeline/shown.ts'
import type { Clock } from '#domain/history/moment.ts'
import { unpacked } from '#domain/timeline/packed.ts'
import { type KeptTimeline, readTimeline, readTimelineWords } from './timeline.ts'

/** Up to so many entries stand on one page; a longer list is told in parts. */
const WHOLE = 200
const PART = 50

type Asked = {
  id: string
  zone: string
  moment?: { clock: Clock; at: string }
  /** where the part begins, as the address names it */
  from?: string
}

type LaidOut = Pick<TimelineShown, 'columns' | 'model' | 'all'> & {
  times: ReturnType<typeof claimTimes>
  ordered: Ordered[]
  placeOfRow: (row: number) => string
}
let last: { key: string; laid: LaidOut } | null = null

/**
 * A timeline unpacked and put in order. The last one is kept: the framework renders each page twice, and a long one takes
 * half a second. The stamp says what it was made of, so it can be no other.
 */
function laidOut(kept: KeptTimeline, zone: string): LaidOut {
  const key = `${kept.id} ${kept.stamp} ${zone}`
  if (last?.key === key) return last.laid
  const columns = unpacked(gunzipSync(kept.bytes))
  const model = modelOf(columns, zone)
  const all = chosen(model, everything)
  const times = claimTimes(columns)
  const ordered = orderOf(columns, all.rows, all.claims, times)
  const places = new Int32Array(columns.at.length)
  for (const [place, { row }] of ordered.entries()) if (row !== null) places[row] = place
  const laid = {
    columns,
    model,
    all,
    times,
    ordered,
    placeOfRow: (row: number) => placeOf(ordered, places[row]!),
  }
  last = { key, laid }
  return laid
}

/**
 * What a page shows of a timeline: all of it drawn, and the part of the list that the address names.
 * @returns null where readers have no such timeline, 'nowhere' where the address names no place in it
 */
export async function timelineShown({
  id,
  zone,
  moment,
  from,
}: Asked): Promise<TimelineShown | null | 'nowhere'> {
  const [clock, at] = [moment?.clock ?? null, moment?.at ?? null]
  const kept = await readTimeline(id, clock, at)
  if (!kept) return null
  const { columns, model, all, times, ordered, placeOfRow } = laidOut(kept, zone)
  const place = from === undefined ? { at: Number.NEGATIVE_INFINITY, skip: 0 } : placeNamed(from, zone)
  if (!place) return 'nowhere'
  const size = ordered.length <= WHOLE ? WHOLE : PART
  const begins = ordered.findIndex((one) => one.at >= place.at)
  const start =
    begins < 0 ? Math.max(0, ordered.length - size) : Math.min(begins + place.skip, ordered.length)
  const part = ordered.slice(start, start + size)
  const rows = part.flatMap(({ row }) => row ?? [])
  const words = await readTimelineWords(id, clock, at, rows[0] ?? 0, rows.length)
  return {
    ...kept,
    columns,
    model,
    all,
    statementIds: kept.statements.split('\n'),
    list: {
      entries: words ? entriesOf(columns, part, times, words) : [],
      start,
      total: ordered.length,
      before: start > 0 ? (start <= size ? '' : placeOf(ordered, start - size)) : null,
      after: start + size < ordered.length ? placeOf(ordered, start + size) : null,
      placeOfRow,
    },
  }
}
