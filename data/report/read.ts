import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import type { DeskReport, DeskReportRow, MergedReport, ReportLine, ReportView } from '#domain/report/view.ts'
import { db } from '../db.ts'
import { draftsOf, draftsOfAll } from '../statement/drafts.ts'
import { versionsOf } from '../subject.ts'
import {
  foundIn,
  type ReportRow,
  reportInclude,
  reportLine,
  snapshotLine,
  snapshotNow,
  snapshotText,
  snapshotTexts,
} from './lines.ts'
import { publicMembers } from './public.ts'
import { reliancesOf } from './reliances.ts'

/**
 * A report as readers see it: its newest text with the confirmed passages, drafts of nothing. One that others are merged
 * into is one report with several texts; to readers those of which they may see something.
 */
export async function reportOf(viewer: Viewer, id: string): Promise<Outcome<ReportView>> {
  const desk = may(viewer, 'desk.read')
  const members = await publicMembers(db(), id, desk)
  if (members.length === 0) return missing
  const rows = await db().report.findMany({
    where: { id: { in: [id, ...members] } },
    include: reportInclude,
    take: members.length + 1,
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const own = byId.get(id)
  if (!own) return missing
  const line = reportLine(own)
  const texts = await textsOf(
    members.flatMap((member) => byId.get(member) ?? []),
    line,
  )
  const [first, ...merged] = texts
  if (!first) return missing
  const shown = texts.flatMap(({ statements }) => statements.map((statement) => statement.id))
  const reliances = await reliancesOf(db(), id, desk ? undefined : shown)
  const { snapshot, snapshots, statements } = first
  return ok({ ...line, snapshot, snapshots, statements, merged, reliances })
}

/** The newest text of each report with its confirmed public passages, which are those of the report at hand. */
async function textsOf(rows: ReportRow[], line: ReportLine): Promise<MergedReport[]> {
  const kept = rows.flatMap((row) => {
    const newest = snapshotNow(row)
    return newest ? [{ row, newest }] : []
  })
  const texts = await snapshotTexts(kept.map(({ newest }) => newest.id))
  const newest = kept.map(({ row, newest: { id, number } }) => ({
    report: row.id,
    number,
    text: texts.get(id)!.text,
  }))
  const drafts = await draftsOfAll(db(), newest, { confirmedOnly: true, publishedOnly: true })
  const { id, title, publishedAt, publishedPrecision, language, source } = line
  const report = { id, title, publishedAt, publishedPrecision, language, source }
  return kept.map(({ row, newest: last }) => ({
    ...reportLine(row),
    snapshot: { ...snapshotLine(last), ...texts.get(last.id)! },
    snapshots: row.snapshots.map(snapshotLine),
    statements: (drafts.get(row.id) ?? []).map((draft) => ({
      id: draft.id,
      words: draft.words,
      language: draft.language,
      mode: draft.mode,
      hedge: draft.hedge,
      chain: draft.chain,
      said: draft.said,
      anchor: draft.anchor,
      content: draft.content,
      snapshotNumber: draft.snapshotNumber,
      withdrawn: draft.withdrawn,
      stances: draft.stances,
      report,
    })),
  }))
}

/** The reading desk: the newest text and every draft of it, in whatever state. */
export async function deskReport(viewer: Viewer, id: string): Promise<Outcome<DeskReport>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const row = await db().report.findUnique({ where: { id }, include: reportInclude })
  const newest = row && snapshotNow(row)
  if (!row || !newest) return missing
  const [text, found, reliances, versions] = await Promise.all([
    snapshotText(newest.id),
    foundIn(newest.id),
    reliancesOf(db(), id),
    versionsOf(db(), 'report', [id]),
  ])
  const drafts = await draftsOf(
    db(),
    id,
    { number: newest.number, text: text.text },
    { confirmedOnly: false, publishedOnly: false },
  )
  return ok({
    ...reportLine(row),
    version: versions.get(id) ?? 0,
    snapshot: { ...snapshotLine(newest), ...text },
    snapshots: row.snapshots.map(snapshotLine),
    drafts,
    found: found.found,
    readBy: found.readBy,
    reliances,
  })
}

type Counts = { id: string; open: number; confirmed: number; rejected: number; untied: number }

/** Reports on the desk, newest arrival first, with how many drafts wait for a decision and how many confirmed ones bear on no claim. */
export async function listReports(
  viewer: Viewer,
  after?: string,
  limit = 50,
): Promise<Outcome<{ rows: DeskReportRow[]; next: string | null }>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const rows = await db().report.findMany({
    include: { source: { select: { id: true, name: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
  })
  const page = rows.slice(0, limit)
  const counts = await db().$queryRaw<Counts[]>`
    select sn.report_id as id, count(*) filter (where x.state = 'open')::int as open, count(*) filter (where x.state = 'confirmed')::int as confirmed,
      count(*) filter (where x.state = 'rejected')::int as rejected, count(*) filter (where x.state = 'confirmed' and not x.tied)::int as untied
    from snapshot sn join lateral (
      select coalesce((select c.state from confirmation c where c.statement_id = s.id order by c.number desc limit 1), 'open') as state,
        exists (select 1 from stance t where t.statement_id = s.id and t.superseded_by_id is null and t.value is not null) as tied
      from statement s where s.snapshot_id = sn.id and not exists (
        select 1 from statement n where n.corrects_id = s.id
          and coalesce((select c.state from confirmation c where c.statement_id = n.id order by c.number desc limit 1), 'open') <> 'rejected')
    ) x on true
    where sn.report_id = any(${page.map((row) => row.id)}::text[]) group by sn.report_id`
  const byId = new Map(counts.map((row) => [row.id, row]))
  const none = { open: 0, confirmed: 0, rejected: 0, untied: 0 }
  return ok({
    rows: page.map((row) => ({ ...reportLine(row), ...none, ...byId.get(row.id), id: row.id })),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  })
}
