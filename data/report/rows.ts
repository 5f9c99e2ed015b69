import 'server-only'
import type { Tx } from '../db.ts'

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

/** Writes a new report. In SQL, as all that a filing writes: the client would put each query together anew. */
export async function insertReport(tx: Tx, row: NewReport): Promise<void> {
  await tx.$executeRaw`
    insert into report (id, source_id, canonical_url, title, byline, language, published_at, published_precision, kind, by_id)
    values (${row.id}, ${row.sourceId}, ${row.url}, ${row.title}, ${row.byline}::text[], ${row.language}, ${row.publishedAt}::timestamptz,
      ${row.publishedPrecision}, ${row.kind}, ${row.byId})`
}

type NewSnapshot = {
  id: string
  reportId: string
  textHash: string
  headline: string | null
  text: string
  blocks: unknown
  bands: string[]
  readerVersion: string
  byId: string | null
}

/** Writes a report's first snapshot; how its bytes came (promise F6) is taken from what waited. */
export async function insertFirstSnapshot(tx: Tx, unfiled: string, row: NewSnapshot): Promise<void> {
  await tx.$executeRaw`
    insert into snapshot (id, report_id, number, retrieved_at, final_url, redirects, status, headers, content_type, bytes_hash, size,
      text_hash, headline, text, blocks, bands, reader_version, by_id, created_at)
    select ${row.id}, ${row.reportId}, 1, u.retrieved_at, u.final_url, u.redirects, u.status, u.headers, u.content_type, u.bytes_hash, u.size,
      ${row.textHash}, ${row.headline}, ${row.text}, ${JSON.stringify(row.blocks)}::jsonb, ${row.bands}::text[], ${row.readerVersion}, ${row.byId},
      date_trunc('milliseconds', clock_timestamp())
    from unfiled_snapshot u where u.id = ${unfiled}`
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
