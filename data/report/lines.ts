import 'server-only'
import { SECOND_READER } from '#domain/reading/second/version.ts'
import type { Block } from '#domain/reading/types.ts'
import type { Found, ReportKind, ReportLine, SnapshotLine } from '#domain/report/view.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { db } from '../db.ts'

const snapshotSelect = {
  id: true,
  number: true,
  retrievedAt: true,
  bytesHash: true,
  size: true,
  finalUrl: true,
  createdAt: true,
} satisfies Prisma.SnapshotSelect

export const reportInclude = {
  source: { select: { id: true, name: true } },
  snapshots: { select: snapshotSelect, orderBy: { number: 'desc' }, take: 50 },
  changes: { select: { toSnapshotId: true, at: true }, orderBy: { number: 'desc' }, take: 1 },
} satisfies Prisma.ReportInclude

export type ReportRow = Prisma.ReportGetPayload<{ include: typeof reportInclude }>
type Row = Prisma.ReportGetPayload<{ include: { source: { select: { id: true; name: true } } } }>
type SnapshotRow = Prisma.SnapshotGetPayload<{ select: typeof snapshotSelect }>

export const reportLine = (row: Row): ReportLine => ({
  id: row.id,
  title: row.title,
  byline: row.byline,
  language: row.language,
  kind: row.kind as ReportKind,
  publishedAt: row.publishedAt?.toISOString() ?? null,
  publishedPrecision: row.publishedPrecision as ReportLine['publishedPrecision'],
  url: row.canonicalUrl,
  source: row.source,
  recordedAt: row.createdAt.toISOString(),
})

/** The snapshot whose text a report has now: its newest, or an older one that the page was put back to (`snapshot_in_force`). */
export function snapshotNow({
  snapshots,
  changes,
}: Pick<ReportRow, 'snapshots' | 'changes'>): SnapshotRow | undefined {
  const [newest, last] = [snapshots[0], changes[0]]
  if (!newest || !last || newest.createdAt > last.at) return newest
  return snapshots.find(({ id }) => id === last.toSnapshotId) ?? newest
}

export const snapshotLine = ({ retrievedAt, createdAt: _, ...row }: SnapshotRow): SnapshotLine => ({
  ...row,
  retrievedAt: retrievedAt.toISOString(),
})

/** The text and blocks of a snapshot: the heavy columns, read only where they are shown. */
export async function snapshotText(id: string): Promise<{ text: string; blocks: Block[] }> {
  const row = await db().snapshot.findUniqueOrThrow({ where: { id }, select: { text: true, blocks: true } })
  return { text: row.text, blocks: row.blocks as unknown as Block[] }
}

/** The same of several, by id. */
export async function snapshotTexts(ids: string[]): Promise<Map<string, { text: string; blocks: Block[] }>> {
  const rows = await db().snapshot.findMany({
    where: { id: { in: ids } },
    select: { id: true, text: true, blocks: true },
    take: ids.length,
  })
  return new Map(rows.map(({ id, text, blocks }) => [id, { text, blocks: blocks as unknown as Block[] }]))
}

const nothing: Found = { times: [], figures: [], expectations: [], reliances: [], corrections: [] }

/** What the newest reading of our own found beside statements; null as long as nothing read it. */
export async function foundIn(snapshotId: string): Promise<{ found: Found; readBy: string | null }> {
  const row = await db().reading.findFirst({
    where: { snapshotId, NOT: { readerVersion: { startsWith: SECOND_READER } } },
    orderBy: { at: 'desc' },
    select: { found: true, readerVersion: true },
  })
  return {
    found: { ...nothing, ...(row?.found as Partial<Found> | undefined) },
    readBy: row?.readerVersion ?? null,
  }
}
