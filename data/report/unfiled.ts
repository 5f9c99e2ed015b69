import 'server-only'
import { may } from '#domain/access/permissions.ts'
import { signature, type Viewer } from '#domain/access/viewer.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import type { Page } from '#domain/reading/types.ts'
import { ownAddress } from '#domain/report/publisher.ts'
import type { Way } from '#domain/report/waiting.ts'
import { Prisma } from '#prisma/client/client.ts'
import { db, type Tx } from '../db.ts'
import { newId } from '../id.ts'
import { hostsOf } from '../source/domains.ts'
import { write } from '../write.ts'
import { type CameIn, cameOf, keepArrival, type Told } from './arrival.ts'

/** How bytes came in, and what proves it (promise F6). */
export type Capture = {
  way: Way
  bytesHash: string
  size: number
  contentType: string
  finalUrl: string | null
  redirects: { url: string; status: number }[]
  status: number | null
  headers: Record<string, string>
  retrievedAt: Date
}

export type Unfiled = Capture & {
  id: string
  page: Page
  suggestedSource: { id: string; name: string } | null
  /** what the file said of itself, when it last came in */
  came: Told | null
}
export type KeptAs = ({ unfiled: string } | { report: string }) & { arrival: string }

/** What is written with it, in its transaction; false when nothing is to be kept after all. */
export type AlsoKept = (tx: Tx) => Promise<boolean>

/**
 * Keeps what was brought in until it is filed. Bytes that are in the record already answer with their report. Each time
 * is an arrival, also of bytes that are here.
 */
export async function keepUnfiled(
  viewer: Viewer,
  capture: Capture,
  page: Page,
  came?: CameIn,
  also?: AlsoKept,
): Promise<Outcome<KeptAs>> {
  return write<KeptAs>(viewer, 'report.bring', async (tx) => {
    if (also && !(await also(tx))) return missing
    const arrival = await keepArrival(tx, viewer, capture, came)
    const { byId } = signature(viewer)
    const id = newId()
    // of bytes that are on record nothing is kept, of bytes that wait already nothing more
    const [kept] = await tx.$queryRaw<[{ report: string | null; unfiled: string | null }]>`
      with there as (select report_id from snapshot where bytes_hash = ${capture.bytesHash}),
      made as (insert into unfiled_snapshot (id, way, bytes_hash, size, content_type, final_url, redirects, status, headers, retrieved_at, page, by_id)
        select ${id}, ${capture.way}, ${capture.bytesHash}, ${capture.size}::int, ${capture.contentType}, ${capture.finalUrl}, ${JSON.stringify(capture.redirects)}::jsonb,
          ${capture.status}::int, ${JSON.stringify(capture.headers)}::jsonb, ${capture.retrievedAt}::timestamptz, ${JSON.stringify(page)}::jsonb, ${byId}
        where not exists (select 1 from there) on conflict (bytes_hash) do nothing returning id)
      select (select report_id from there) as report, (select id from made) as unfiled`
    if (kept.report) return ok({ report: kept.report, arrival })
    if (kept.unfiled) return ok({ unfiled: kept.unfiled, arrival })
    const waiting = await tx.unfiledSnapshot.findUniqueOrThrow({
      where: { bytesHash: capture.bytesHash },
      select: { id: true },
    })
    return ok({ unfiled: waiting.id, arrival })
  })
}

/** What waits to be filed, with the source that its address or name suggests. */
export async function unfiledOf(viewer: Viewer, id: string): Promise<Outcome<Unfiled>> {
  if (!may(viewer, 'waiting.read') && !may(viewer, 'report.file')) return forbidden
  const row = await db().unfiledSnapshot.findUnique({ where: { id } })
  if (!row) return missing
  const page = row.page as unknown as Page
  const came = await cameOf(row.bytesHash)
  return ok({
    ...row,
    way: row.way as Capture['way'],
    redirects: row.redirects as Capture['redirects'],
    headers: row.headers as Capture['headers'],
    page,
    suggestedSource: await suggestSource(
      ownAddress(page.canonicalUrl, row.finalUrl) ?? senderAddress(came),
      page.siteName,
    ),
    came,
  })
}

/** What was read of what waits, and where it came from; all that filing it needs. One query. */
export async function pageOf(
  viewer: Viewer,
  id: string,
): Promise<Outcome<{ page: Page; finalUrl: string | null }>> {
  if (!may(viewer, 'waiting.read') && !may(viewer, 'report.file')) return forbidden
  const [row] = await db().$queryRaw<{ page: Page; finalUrl: string | null }[]>`
    select page, final_url as "finalUrl" from unfiled_snapshot where id = ${id}`
  return row ? ok(row) : missing
}

/** The site of whoever sent a message, as the message says. Anybody can say so: it only suggests. */
function senderAddress(came: Told | null): string | null {
  const from = came?.facts.find(({ name }) => name === 'from')?.value
  const domain = /@([a-z0-9.-]+\.[a-z]{2,})>?$/i.exec(from ?? '')?.[1]
  return domain ? `https://${domain.toLowerCase()}/` : null
}

async function suggestSource(
  url: string | null,
  siteName: string | null,
): Promise<{ id: string; name: string } | null> {
  const select = { id: true, name: true }
  const byDomain = url
    ? await db().sourceDomain.findMany({
        where: { domain: { in: hostsOf(url) } },
        include: { source: { select } },
        take: 10,
      })
    : []
  const nearest = byDomain.sort((a, b) => b.domain.length - a.domain.length)[0]
  if (nearest) return nearest.source
  if (!siteName) return null
  return db().source.findFirst({
    where: { name: { equals: siteName, mode: Prisma.QueryMode.insensitive } },
    select,
  })
}
