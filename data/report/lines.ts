import 'server-only'
import type { Block } from '#domain/reading/types.ts'
import type { Found, ReliancePart, ReportKind, ReportLine, SnapshotLine } from '#domain/report/view.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { db, type Tx } from '../db.ts'
import { publicAmong } from './public.ts'

const snapshotSelect = {
  id: true,
  number: true,
  retrievedAt: true,
  bytesHash: true,
  size: true,
  finalUrl: true,
} satisfies Prisma.SnapshotSelect

export const reportInclude = {
  source: { select: { id: true, name: true } },
  snapshots: { select: snapshotSelect, orderBy: { number: 'desc' }, take: 50 },
} satisfies Prisma.ReportInclude

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

export const snapshotLine = ({ retrievedAt, ...row }: SnapshotRow): SnapshotLine => ({
  ...row,
  retrievedAt: retrievedAt.toISOString(),
})

/** The text and blocks of a snapshot: the heavy columns, read only where they are shown. */
export async function snapshotText(id: string): Promise<{ text: string; blocks: Block[] }> {
  const row = await db().snapshot.findUniqueOrThrow({ where: { id }, select: { text: true, blocks: true } })
  return { text: row.text, blocks: row.blocks as unknown as Block[] }
}

const nothing: Found = { times: [], figures: [], expectations: [], reliances: [], corrections: [] }

/** What the newest reading found beside statements; null as long as nothing read it. */
export async function foundIn(snapshotId: string): Promise<{ found: Found; readBy: string | null }> {
  const row = await db().reading.findFirst({
    where: { snapshotId },
    orderBy: { at: 'desc' },
    select: { found: true, readerVersion: true },
  })
  return {
    found: { ...nothing, ...(row?.found as Partial<Found> | undefined) },
    readBy: row?.readerVersion ?? null,
  }
}

/**
 * The reports and sources that a report rests on, and those that rest on it; rejected ones left out. To readers a
 * report that they may not see does not exist.
 */
export async function parts(tx: Tx, reportId: string, desk: boolean): Promise<ReliancePart[]> {
  const report = { select: { id: true, title: true, source: { select: { id: true, name: true } } } } as const
  const rows = await tx.reliance.findMany({
    where: { state: { not: 'rejected' }, OR: [{ fromReportId: reportId }, { toReportId: reportId }] },
    include: { fromReport: report, toReport: report, toSource: { select: { id: true, name: true } } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: 200,
  })
  const found = rows.map((row) => {
    const restsOn = row.fromReportId === reportId
    const other = restsOn ? row.toReport : row.fromReport
    return {
      kind: row.kind as ReliancePart['kind'],
      direction: restsOn ? ('rests on' as const) : ('rested on by' as const),
      label: other ? `${other.source.name}: ${other.title}` : (row.toSource?.name ?? ''),
      reportId: other?.id ?? null,
      sourceId: other?.source.id ?? row.toSource?.id ?? null,
      share: row.share,
    }
  })
  if (desk) return found
  const shown = await publicAmong(
    tx,
    found.flatMap((part) => part.reportId ?? []),
  )
  return found.filter((part) => part.reportId === null || shown.has(part.reportId))
}
