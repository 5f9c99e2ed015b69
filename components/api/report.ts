import type { ReportAnswer } from '#domain/api/report.ts'
import type { PublicRereading, ReportEdits } from '#domain/report/rereading.ts'
import type { MergedReport, ReportText, ReportView, SnapshotLine } from '#domain/report/view.ts'
import { apiOf, claimRefOf, places, sourceRefOf, statementOf, type Writing } from './parts.ts'

/** A report with its newest text and its confirmed statements, as programs are told of it. */
export const reportAnswer = (
  to: Writing,
  report: ReportView,
  rereading: PublicRereading | null,
): ReportAnswer => ({
  id: report.id,
  ...places(to, 'reports', report.id),
  title: report.title,
  byline: report.byline,
  language: report.language,
  kind: report.kind,
  publishedAt: report.publishedAt,
  publishedPrecision: report.publishedPrecision,
  source: sourceRefOf(to, report.source),
  url: report.url,
  recordedAt: report.recordedAt,
  ...textPart(to, report),
  ...editsPart(to, report.id, rereading),
  merged: report.merged.map((other) => ({
    ...mergedPart(to, other),
    ...editsPart(
      to,
      other.id,
      rereading?.merged.find(({ id }) => id === other.id),
    ),
  })),
  reliances: report.reliances.map(({ reportId, sourceId, ...reliance }) => ({
    kind: reliance.kind,
    direction: reliance.direction,
    label: reliance.label,
    date: reliance.date,
    report: reportId && apiOf(to, 'reports', reportId),
    source: sourceId,
    share: reliance.share,
    passages: reliance.passages,
  })),
})

const mergedPart = (to: Writing, other: MergedReport) => ({
  title: other.title,
  language: other.language,
  publishedAt: other.publishedAt,
  publishedPrecision: other.publishedPrecision,
  source: sourceRefOf(to, other.source),
  url: other.url,
  ...textPart(to, other),
})

const textPart = (to: Writing, { snapshot, snapshots, statements }: ReportText) => ({
  snapshot: {
    ...snapshotPart(snapshot),
    text: snapshot.text,
    blocks: snapshot.blocks.map(({ kind, start, end }) => ({ kind, start, end })),
  },
  snapshots: snapshots.map(snapshotPart),
  statements: statements.map((statement) => ({
    ...statementOf(to, statement),
    stances: statement.stances.map(({ claimId, wording, language, value }) => ({
      ...claimRefOf(to, { id: claimId, wording, language }),
      stance: value,
    })),
  })),
})

const editsPart = (to: Writing, id: string, told: ReportEdits | null | undefined) => ({
  edits: (told?.changes ?? []).map(
    ({ number, at, from, to: after, silent, note, kinds, added, removed }) => ({
      ...{ number, at, from: from.number, to: after.number, silent, note, kinds, added, removed },
      page: `${places(to, 'reports', id).page}/changes/${number}`,
    }),
  ),
  absence: told?.absence
    ? {
        state: told.absence.state,
        why: told.absence.why,
        since: told.absence.since,
        at: told.absence.at,
      }
    : null,
})

const snapshotPart = ({ number, retrievedAt, bytesHash, size, finalUrl }: SnapshotLine) => ({
  number,
  retrievedAt,
  bytesHash,
  size,
  finalUrl,
})
