import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import type { ChangeKind } from '#domain/report/change-kinds.ts'
import type {
  AbsenceLine,
  ChangeLine,
  LookLine,
  PublicRereading,
  Rereading,
  TwoSnapshots,
  Verdict,
} from '#domain/report/rereading.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { db } from '../db.ts'
import { publicAmong } from './public.ts'

/** As many changes of a report as are listed, the newest. */
const MOST = 100

const end = { select: { id: true, number: true, retrievedAt: true } } as const
const changeInclude = {
  from: end,
  to: { select: { ...end.select, text: true } },
} satisfies Prisma.ReportChangeInclude
type ChangeRow = Prisma.ReportChangeGetPayload<{ include: typeof changeInclude }>

const endLine = ({ id, number, retrievedAt }: ChangeRow['from']) => ({
  id,
  number,
  retrievedAt: retrievedAt.toISOString(),
})

const changeLine = (row: ChangeRow): ChangeLine => ({
  number: row.number,
  // a text that was put back was seen when that was written down; any other one when it was fetched
  at: (row.to.number > row.from.number ? row.to.retrievedAt : row.at).toISOString(),
  from: endLine(row.from),
  to: endLine(row.to),
  verdict: row.verdict as Verdict,
  kinds: row.kinds as ChangeKind[],
  silent: row.silent,
  note:
    row.noteStart === null || row.noteEnd === null
      ? null
      : Array.from(row.to.text).slice(row.noteStart, row.noteEnd).join(''),
  added: row.added,
  removed: row.removed,
})

async function changesOf(report: string, where: Prisma.ReportChangeWhereInput = {}): Promise<ChangeLine[]> {
  const rows = await db().reportChange.findMany({
    where: { reportId: report, ...where },
    include: changeInclude,
    orderBy: { number: 'desc' },
    take: MOST,
  })
  return rows.map(changeLine)
}

async function absencesOf(report: string, take = MOST): Promise<AbsenceLine[]> {
  const rows = await db().reportAbsence.findMany({
    where: { reportId: report },
    orderBy: { number: 'desc' },
    take,
  })
  return rows.map(({ number, state, why, since, at }) => ({
    number,
    state: state as AbsenceLine['state'],
    why: why as AbsenceLine['why'],
    since: since.toISOString(),
    at: at.toISOString(),
  }))
}

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

/** What readers are told of a report that they see: how its words changed after it was captured, and whether it is gone. */
export async function publicRereading(viewer: Viewer, report: string): Promise<Outcome<PublicRereading>> {
  if (!(await seen(viewer, report))) return missing
  const [changes, absences] = await Promise.all([
    changesOf(report, { verdict: 'worded' }),
    absencesOf(report, 1),
  ])
  return ok({ changes, absence: absences[0] ?? null })
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
