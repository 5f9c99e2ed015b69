import 'server-only'
import type { Span } from '#domain/reading/types.ts'
import type { ReliancePart } from '#domain/report/view.ts'
import type { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { publicAmong } from './public.ts'

const named = { select: { id: true, name: true } } as const
const report = { select: { id: true, title: true, source: named } } as const
const ofStatement = { select: { id: true, snapshot: { select: { report } } } } as const
const include = {
  fromReport: report,
  toReport: report,
  fromStatement: ofStatement,
  toStatement: ofStatement,
  toSource: named,
} satisfies Prisma.RelianceInclude
type Row = Prisma.RelianceGetPayload<{ include: typeof include }>

/**
 * The reports and sources that a report or a statement in it rests on, and those that rest on them; rejected ones left
 * out, each said once. With `shown`, the statements that readers see, a reliance of any other statement is left out, and
 * so is a report that readers may not see: to them it does not exist.
 */
export async function reliancesOf(tx: Tx, reportId: string, shown?: string[]): Promise<ReliancePart[]> {
  const inReport = { snapshot: { reportId } }
  const rows = await tx.reliance.findMany({
    where: {
      state: { not: 'rejected' },
      OR: [
        { fromReportId: reportId },
        { toReportId: reportId },
        { fromStatement: inReport },
        { toStatement: inReport },
      ],
    },
    include,
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: 500,
  })
  const told = shown ? rows.filter((row) => isTold(row, reportId, shown)) : rows
  const parts = told.map((row) => partOf(row, reportId))
  const once = [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()].filter(
    (part) => part.reportId !== reportId,
  )
  if (!shown) return once
  const open = await publicAmong(
    tx,
    once.flatMap((part) => part.reportId ?? []),
  )
  return once.filter((part) => part.reportId === null || open.has(part.reportId))
}

const isFrom = (row: Row, reportId: string): boolean =>
  row.fromReportId === reportId || row.fromStatement?.snapshot.report.id === reportId

function isTold(row: Row, reportId: string, shown: string[]): boolean {
  const own = isFrom(row, reportId) ? row.fromStatement : row.toStatement
  return !own || shown.includes(own.id)
}

function partOf(row: Row, reportId: string): ReliancePart {
  const from = isFrom(row, reportId)
  const other = from
    ? (row.toReport ?? row.toStatement?.snapshot.report)
    : (row.fromReport ?? row.fromStatement?.snapshot.report)
  return {
    kind: row.kind as ReliancePart['kind'],
    direction: from ? 'rests on' : 'rested on by',
    label: other ? `${other.source.name}: ${other.title}` : (row.toSource?.name ?? ''),
    date: other ? null : (row.toDate?.toISOString().slice(0, 10) ?? null),
    reportId: other?.id ?? null,
    sourceId: other?.source.id ?? row.toSource?.id ?? null,
    share: row.share,
    passages: (row.passages as unknown as { from: Span; to: Span }[]).map((passage) =>
      from ? passage.from : passage.to,
    ),
  }
}
