import 'server-only'
import type { Page } from '#domain/reading/types.ts'
import type { Tx } from '../db.ts'
import { newId } from '../id.ts'
import { plannedOnce } from '../lines.ts'
import { type Drafted, insertDrafts } from '../statement/draft.ts'

type NewReport = {
  id: string
  sourceId: string
  url: string | null
  title: string
  byline: string[]
  language: string
  publishedAt: string | null
  publishedPrecision: string
  kind: string
  byId: string | null
}

type NewSnapshot = {
  id: string
  textHash: string
  headline: string | null
  text: string
  blocks: unknown
  bands: string[]
  readerVersion: string
}

/**
 * Writes a new report with the addresses it was seen under, its first snapshot, and what was drafted from it, and ends what
 * waited: how its bytes came (promise F6) is taken from there. In one statement, for each is a way to the database and back;
 * and in SQL, for the client would put each query together anew.
 */
export async function insertFiled(
  tx: Tx,
  unfiled: string,
  report: NewReport,
  seen: [url: string | null, seenIn: string][],
  snapshot: NewSnapshot,
  drafted: Drafted,
): Promise<void> {
  const urls = seen.filter(([url]) => url)
  await tx.$executeRaw`
    with waited as (delete from unfiled_snapshot where id = ${unfiled} returning *),
    report_made as (insert into report (id, source_id, canonical_url, title, byline, language, published_at, published_precision, kind, by_id)
      values (${report.id}, ${report.sourceId}, ${report.url}, ${report.title}, ${report.byline}::text[], ${report.language},
        ${report.publishedAt}::timestamptz, ${report.publishedPrecision}, ${report.kind}, ${report.byId})),
    urls_made as (insert into report_url (url, report_id, seen_in)
      select url, ${report.id}, seen_in from unnest(${urls.map(([url]) => url)}::text[], ${urls.map(([, seenIn]) => seenIn)}::text[]) u (url, seen_in)
      on conflict do nothing),
    snapshot_made as (insert into snapshot (id, report_id, number, retrieved_at, final_url, redirects, status, headers, content_type,
        bytes_hash, size, text_hash, headline, text, blocks, bands, reader_version, by_id, created_at)
      select ${snapshot.id}, ${report.id}, 1, u.retrieved_at, u.final_url, u.redirects, u.status, u.headers, u.content_type, u.bytes_hash, u.size,
        ${snapshot.textHash}, ${snapshot.headline}, ${snapshot.text}, ${JSON.stringify(snapshot.blocks)}::jsonb, ${snapshot.bands}::text[],
        ${snapshot.readerVersion}, ${report.byId}, date_trunc('milliseconds', clock_timestamp())
      from waited u),
    reading_made as (insert into reading (id, snapshot_id, reader_version, found, at)
      values (${newId()}, ${snapshot.id}, ${snapshot.readerVersion}, ${drafted.found}::jsonb, date_trunc('milliseconds', clock_timestamp())))
    ${insertDrafts(drafted)}`
}

export type Waiting = { bytesHash: string; finalUrl: string | null; page: Page | null }

/**
 * What waits under an id. Two editors filing the same bytes at once: the second waits here, and finds the first one's report.
 * @param known its page is in hand, and not read again
 */
export async function takeWaiting(tx: Tx, id: string, known: boolean): Promise<Waiting | undefined> {
  const [row] = await tx.$queryRaw<Waiting[]>`
    select bytes_hash as "bytesHash", final_url as "finalUrl", case when not ${known}::boolean then page end as page,
      pg_advisory_xact_lock(hashtextextended(bytes_hash, 7204)) is null as locked, ${plannedOnce} as planned
    from unfiled_snapshot where id = ${id}`
  return row
}

/** What is on record of bytes that are to be filed, of the address, and of the source where it was chosen. */
export async function foundOnRecord(
  tx: Tx,
  { bytesHash, url, source }: { bytesHash: string; url: string | null; source: string | null },
): Promise<{ sameBytes: string | null; sameUrl: string | null; hasSource: boolean }> {
  const [row] = await tx.$queryRaw<
    [{ sameBytes: string | null; sameUrl: string | null; hasSource: boolean }]
  >`
    select (select report_id from snapshot where bytes_hash = ${bytesHash}) as "sameBytes",
      (select id from report where canonical_url = ${url}) as "sameUrl",
      exists (select 1 from source where id = ${source}) as "hasSource"`
  return row
}
