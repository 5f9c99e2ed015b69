import type { ValueView } from './view.ts'

/** Values by the time they are set at, newest first; of one time, the one published last. */
export const newestFirst = (values: readonly ValueView[]): ValueView[] =>
  [...values].sort(
    (a, b) =>
      Date.parse(b.at.from) - Date.parse(a.at.from) ||
      (b.statement.report.publishedAt ?? '').localeCompare(a.statement.report.publishedAt ?? '') ||
      (a.id < b.id ? -1 : 1),
  )
