import 'server-only'
import type { ChangeKind } from '#domain/report/change-kinds.ts'
import type { AbsenceLine, ChangeLine, ReportEdits, Verdict } from '#domain/report/rereading.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { db } from '../db.ts'

/** As many changes of a report as are listed, the newest. */
const MOST = 100

/** What is told of either end of a change. */
export const end = { select: { id: true, number: true, retrievedAt: true } } as const
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

/** The changes of a report, the newest first. */
export async function changesOf(
  report: string,
  where: Prisma.ReportChangeWhereInput = {},
): Promise<ChangeLine[]> {
  const rows = await db().reportChange.findMany({
    where: { reportId: report, ...where },
    include: changeInclude,
    orderBy: { number: 'desc' },
    take: MOST,
  })
  return rows.map(changeLine)
}

const absenceLine = ({ number, state, why, since, at }: AbsenceRow): AbsenceLine => ({
  number,
  state: state as AbsenceLine['state'],
  why: why as AbsenceLine['why'],
  since: since.toISOString(),
  at: at.toISOString(),
})
type AbsenceRow = Prisma.ReportAbsenceGetPayload<object>

/** When a report was found gone, and back, the newest first. */
export async function absencesOf(report: string): Promise<AbsenceLine[]> {
  const rows = await db().reportAbsence.findMany({
    where: { reportId: report },
    orderBy: { number: 'desc' },
    take: MOST,
  })
  return rows.map(absenceLine)
}

/** Changes of words of several reports, the newest of each, and of each whether it is there; none costs a query of its own. */
export async function editsOf(reports: string[]): Promise<(report: string) => ReportEdits> {
  const where = { reportId: { in: reports } }
  // of each its own: one that was edited a hundred times must not hide another's
  const newest = await db().$queryRaw<{ id: string }[]>`
    select one.id from unnest(${reports}::text[]) as r(report_id) cross join lateral (
      select c.id from report_change c where c.report_id = r.report_id and c.verdict = 'worded'
      order by c.number desc limit ${MOST}) one`
  const [changes, absences] = await Promise.all([
    db().reportChange.findMany({
      where: { id: { in: newest.map(({ id }) => id) } },
      include: changeInclude,
      take: newest.length,
    }),
    db().reportAbsence.findMany({
      where,
      distinct: ['reportId'],
      orderBy: [{ reportId: 'asc' }, { number: 'desc' }],
      take: reports.length,
    }),
  ])
  return (report) => {
    const own = changes.filter((row) => row.reportId === report).map(changeLine)
    const absence = absences.find((row) => row.reportId === report)
    return {
      changes: own.sort((a, b) => b.number - a.number),
      absence: absence ? absenceLine(absence) : null,
    }
  }
}
