import type { ReportAnswer } from '#domain/api/report.ts'
import type { MergedReport, ReportText, ReportView, SnapshotLine } from '#domain/report/view.ts'
import { apiOf, claimRefOf, places, sourceRefOf, statementOf, type Writing } from './parts.ts'

/** A report with its newest text and its confirmed statements, as programs are told of it. */
export const reportAnswer = (to: Writing, report: ReportView): ReportAnswer => ({
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
  merged: report.merged.map((other) => mergedPart(to, other)),
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

const mergedPart = (to: Writing, other: MergedReport): ReportAnswer['merged'][number] => ({
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

const snapshotPart = ({ number, retrievedAt, bytesHash, size, finalUrl }: SnapshotLine) => ({
  number,
  retrievedAt,
  bytesHash,
  size,
  finalUrl,
})
