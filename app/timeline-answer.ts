import 'server-only'
import type { Clock } from '#domain/history/moment.ts'
import { fileAnswer, notThere } from './answer.ts'
import { named } from './moment.ts'
import { readTimeline, readTimelineWords } from './timeline.ts'

type Then = { clock: Clock; at: string }
/** A block of words, in rows. */
const BLOCK = 100

/** The moment at the end of an address. @returns null where it names none */
export function thenOf(clock: string, moment: string): Then | null {
  const asOf = named(clock, moment)
  return asOf?.moment ? { clock: asOf.clock, at: asOf.moment.at } : null
}

/** A timeline packed: gzip of domain/timeline/packed.ts, to be unpacked by whoever asked. */
export async function packedAnswer(request: Request, id: string, then: Then | null): Promise<Response> {
  const kept = await readTimeline(id, then?.clock ?? null, then?.at ?? null)
  if (!kept) return notThere()
  return fileAnswer(request, kept.bytes, 'application/gzip')
}

/** The words of a hundred rows. @param row the first of them, a multiple of a hundred */
export async function wordsAnswer(
  request: Request,
  id: string,
  row: string,
  then: Then | null,
): Promise<Response> {
  const from = /^\d{1,7}$/.test(row) ? Number(row) : Number.NaN
  if (from % BLOCK !== 0) return notThere()
  const block = await readTimelineWords(id, then?.clock ?? null, then?.at ?? null, from, BLOCK)
  if (!block) return notThere()
  return fileAnswer(request, JSON.stringify(block), 'application/json; charset=utf-8')
}
