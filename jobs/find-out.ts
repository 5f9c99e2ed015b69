import { createHash } from 'node:crypto'
import { type KeptBeside, type Previous, previousOf, type Taken } from '#data/report/looks.ts'
import { type Found, stoodLong } from '#data/report/settle-look.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { formatOf } from '#domain/reading/file/format.ts'
import type { Page } from '#domain/reading/types.ts'
import { READER_VERSION } from '#domain/reading/version.ts'
import { type Beside, besideChanges } from '#domain/report/beside.ts'
import { isHeaderValue } from '#domain/report/header-value.ts'
import { headlineBeside } from '#domain/report/headline.ts'
import type { FetchFault } from '#domain/report/look-faults.ts'
import { hasNote, presenceOf } from '#domain/report/presence.ts'
import { localOf } from '#domain/report/published.ts'
import { isAmong, stands } from '#domain/report/swing.ts'
import { retryAfter } from '#domain/retry-after.ts'
import { env } from '#env'
import type { FetchedPage, FetchRefusal } from '#outside/fetch-outcome.ts'
import { SnapshotStoreError } from '#outside/snapshot-store.ts'
import { besideOf } from './beside-of.ts'
import { type Before, readLater } from './later-reading.ts'
import type { Looking } from './look-again.ts'
import { readAnswer, readKept } from './read-answer.ts'

const failed = (why: FetchFault, status: number | null = null, notBefore: Date | null = null) => ({
  is: 'failed' as const,
  why,
  status,
  notBefore,
})

/** Fetches a report once more and says what of it is other than in its last snapshot. Bytes are in the store before it does. */
export async function findOut(viewer: Viewer, taken: Taken, how: Looking): Promise<Found> {
  const { outside, clock, homepage } = how
  const known = {
    ...(sendable(taken.etag) ? { etag: taken.etag } : {}),
    ...(sendable(taken.lastModified) ? { lastModified: taken.lastModified } : {}),
  }
  const options = { wanted: 'document', known, homepage, now: () => clock.now() } as const
  const answer = await outside.fetchPage(taken.url, options)
  if (!answer.ok) return refused(answer, taken, clock.now())
  const previous = await previousOf(viewer, taken.report, clock.now())
  if (previous.kind !== 'ok') throw new Error(`look: ${previous.kind}`)
  const { etag = null, 'last-modified': lastModified = null } = answer.headers
  const said = {
    etag: sendable(etag) ? etag : null,
    lastModified: sendable(lastModified) ? lastModified : null,
  }
  const bytesHash = createHash('sha256').update(answer.bytes).digest('hex')
  if (bytesHash === previous.value.bytesHash) return { is: 'same', status: answer.status, ...said }
  const pdf = formatOf(answer.bytes) === 'pdf'
  const contentType = pdf ? 'application/pdf' : (answer.headers['content-type'] ?? 'text/html')
  const read = await readAnswer({ bytes: answer.bytes, contentType, url: answer.finalUrl }, outside)
  if ('fault' in read) return failed(read.fault, answer.status)
  const { text, headline } = previous.value
  const { language, byline } = taken
  const was = { text, headline, language, byline, published: publishedOf(taken) }
  const presence = presenceOf({ ...read.page, file: pdf }, was, taken.url, answer.finalUrl)
  if (presence.is === 'missing') {
    // what says that it was withdrawn is the outlet's word, in place of however many reports
    const unsaid = presence.why === 'another page' && !hasNote(read.page.text)
    const place = unsaid ? placeOf(read.page) : null
    const { status, finalUrl } = answer
    return { is: 'missing', why: presence.why, status, finalUrl, sure: false, place }
  }
  if (presence.is === 'unreadable') {
    if (presence.why !== 'opening alone') return failed(presence.why, answer.status)
    const doubted = placeOf(read.page)
    if (!stoodLong(taken, doubted, clock.now())) return { ...failed(presence.why, answer.status), doubted }
  }
  const { before, kept } = await asReadToday(previous.value, taken, how)
  // other bytes, same words: adverts, counters and scripts are no snapshot (decision 22)
  const { swinging } = previous.value
  const last = before ?? previous.value
  // between two headlines that take turns, what a page shows is beside the one that was told
  const old = { ...last, headline: swinging?.told ?? last.headline }
  const page = { ...read.page, title: headlineBeside(read.page, old.headline) }
  const beside = await besideOf(page, before?.beside, { bytes: answer.bytes, contentType }, outside)
  const besides = besideChanges(before?.beside, beside).length
  const other = !sameHeadline(old.headline, page.title)
  const swings = other && swinging !== null && isAmong(swinging.headlines, page.title)
  const sameWords = old.text === page.text && (!other || (swings && !stands(taken, clock.now())))
  if (previous.value.fetched && sameWords && besides === 0)
    return { is: 'same', status: answer.status, ...said, swings, ...(kept ? { beside: kept } : {}) }
  return keptAs({ answer, bytesHash, contentType, page, beside, before: old, said, swings }, taken, how)
}

/** When a report was published, as far as it is known: a day is that of this newsroom's clock, not the midnight it is kept as. */
const publishedOf = ({ publishedAt, publishedPrecision }: Taken): string | null =>
  publishedAt === null || publishedPrecision === 'instant'
    ? publishedAt
    : localOf(publishedAt, env.ONRECORD_ZONE).slice(0, publishedPrecision === 'day' ? 10 : 4)

const sameHeadline = (before: string | null, after: string | null) => before === null || before === after

/** What a page says in words alone: numbers of requests and times are others each time. */
const placeOf = ({ title, text }: Page): string =>
  createHash('sha256')
    .update(`${title}\n${text}`.replace(/\S*\d\S*/gu, '').slice(0, 5000))
    .digest('hex')

const sendable = (value: string | null): value is string => value !== null && isHeaderValue(value)

function refused(answer: FetchRefusal, taken: Taken, now: Date): Found {
  const { reason, status = null } = answer
  const { etag, lastModified } = taken
  if (reason === 'not changed') return { is: 'same', status, etag, lastModified }
  if (reason === 'not found')
    return {
      is: 'missing',
      why: status === 410 ? 'gone' : 'not found',
      status,
      finalUrl: null,
      sure: status === 410,
    }
  return failed(reason, status, retryAfter(answer.retryAfter, now))
}

/**
 * The last snapshot's bytes read by the rules of today: where a rule of ours changed, the outlet changed nothing. What stands
 * beside its text is in the bytes alone; it is kept for the looks to come where the text is read as it was.
 */
async function asReadToday(
  previous: Previous,
  taken: Taken,
  { outside }: Looking,
): Promise<{ before?: Before; kept?: KeptBeside }> {
  if (!previous.fetched) return {}
  const known = taken.beside
  if (known?.of === previous.bytesHash && known.by === READER_VERSION) {
    const { number, headline, text, blocks } = previous
    const beside = { byline: known.byline, captions: known.captions }
    return { before: { number, headline, text, blocks, beside } }
  }
  const read = await readKept(previous, outside)
  if (!read) return {}
  const { title, text, blocks, byline, around } = read.page
  // the headline in force is the one that stood over the text, whatever the page told others
  const asRead = previous.readerVersion === READER_VERSION && previous.headline !== null
  const headline = asRead ? previous.headline : title
  const beside = { byline, captions: around?.captions ?? [] }
  const sameRead = text === previous.text && headline === previous.headline
  const kept = { of: previous.bytesHash, by: READER_VERSION, ...beside }
  return {
    before: { number: previous.number, headline, text, blocks, beside },
    ...(sameRead ? { kept } : {}),
  }
}

type New = {
  answer: FetchedPage
  bytesHash: string
  contentType: string
  page: Page
  beside: Beside
  before: Before
  said: { etag: string | null; lastModified: string | null }
  swings: boolean
}

async function keptAs(
  { answer, bytesHash, contentType, page, beside, before, said, swings }: New,
  taken: Taken,
  how: Looking,
): Promise<Found> {
  const later = await readLater(page, taken, how.outside, before, beside)
  if ('error' in later) return failed('reading')
  try {
    await how.outside.store.put(answer.bytes)
  } catch (error) {
    if (error instanceof SnapshotStoreError) return failed('store')
    throw error
  }
  const { finalUrl, redirects, status, headers, retrievedAt, bytes } = answer
  const proof = { finalUrl, redirects, status, headers: headers as Record<string, string>, retrievedAt }
  const capture = { way: 'link' as const, bytesHash, size: bytes.length, contentType, ...proof }
  const kept = { of: bytesHash, by: READER_VERSION, ...beside }
  return { is: 'text', capture, page, read: later, ...said, swings, beside: kept }
}
