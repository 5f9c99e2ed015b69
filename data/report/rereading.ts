import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import type { LookLine, PublicRereading, Rereading, TwoSnapshots } from '#domain/report/rereading.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { db } from '../db.ts'
import { absencesOf, changesOf, editsOf, end } from './edits.ts'
import { publicAmong, publicMembers } from './public.ts'

/** What looking again showed of a report, newest first, and when it is looked at next. */
export async function rereadingOf(viewer: Viewer, report: string): Promise<Outcome<Rereading>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const [look, changes, absences] = await Promise.all([
    db().look.findUnique({ where: { reportId: report } }),
    changesOf(report),
    absencesOf(report),
  ])
  return ok({
    changes,
    absences,
    look: look && {
      url: look.url,
      nextAt: look.nextAt.toISOString(),
      lastAt: look.lastAt?.toISOString() ?? null,
      outcome: look.outcome as LookLine['outcome'],
      detail: look.detail as LookLine['detail'],
      status: look.status,
      looks: look.looks,
      failures: look.failures,
      missingSince: look.missingSince?.toISOString() ?? null,
    },
  })
}

/**
 * What readers are told of a report that they see: how its words changed after it was captured, and whether it is gone;
 * and the same of those that were merged into it.
 */
export async function publicRereading(viewer: Viewer, report: string): Promise<Outcome<PublicRereading>> {
  const desk = may(viewer, 'desk.read')
  if (!desk && !may(viewer, 'published.read')) return missing
  const members = await publicMembers(db(), report, desk)
  if (members.length === 0) return missing
  const [edits, others] = await Promise.all([
    editsOf(members),
    db().report.findMany({
      where: { id: { in: members.filter((id) => id !== report) } },
      select: { id: true, title: true, language: true, source: { select: { id: true, name: true } } },
      take: members.length,
    }),
  ])
  const merged = members.flatMap((id) => {
    const other = others.find((one) => one.id === id)
    return other ? [{ ...other, ...edits(id) }] : []
  })
  return ok({ ...edits(report), merged })
}

/** Two snapshots of a report by their numbers, with what is held of the change where one led to the other. */
export async function twoSnapshots(
  viewer: Viewer,
  report: string,
  from: number,
  to: number,
): Promise<Outcome<TwoSnapshots>> {
  if (!may(viewer, 'desk.read')) return forbidden
  return between(report, { number: { in: [from, to] } }, from, to)
}

/** The two texts of one change of words, for readers of the report. */
export async function publicChange(
  viewer: Viewer,
  report: string,
  number: number,
): Promise<Outcome<TwoSnapshots>> {
  // an undefined number would ask for any
  if (!Number.isSafeInteger(number) || !(await seen(viewer, report))) return missing
  const row = await db().reportChange.findFirst({
    where: { reportId: report, number, verdict: 'worded' },
    include: { from: end, to: end },
  })
  if (!row) return missing
  return between(
    report,
    { id: { in: [row.fromSnapshotId, row.toSnapshotId] } },
    row.from.number,
    row.to.number,
  )
}

const seen = async (viewer: Viewer, report: string): Promise<boolean> =>
  may(viewer, 'desk.read') ||
  (may(viewer, 'published.read') && (await publicAmong(db(), [report])).has(report))

async function between(
  id: string,
  where: Prisma.SnapshotWhereInput,
  from: number,
  to: number,
): Promise<Outcome<TwoSnapshots>> {
  const [report, rows, change] = await Promise.all([
    db().report.findUnique({ where: { id }, select: { id: true, title: true, language: true } }),
    db().snapshot.findMany({
      where: { reportId: id, ...where },
      select: { id: true, number: true, retrievedAt: true, headline: true, text: true },
      take: 2,
    }),
    changesOf(id, { from: { number: from }, to: { number: to } }),
  ])
  const [a, b] = [from, to].map((number) => rows.find((row) => row.number === number))
  if (!report || !a || !b) return missing
  const text = (row: (typeof rows)[number]) => ({ ...row, retrievedAt: row.retrievedAt.toISOString() })
  return ok({ report, from: text(a), to: text(b), change: change[0] ?? null })
}
