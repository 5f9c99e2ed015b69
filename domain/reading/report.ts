/** How the drafts of one reader version fared with editors, by source and language. Counts of statements. */
export type ReadingRow = {
  source: string
  language: string
  /** reader version that drafted */
  reader: string
  drafts: number
  /** confirmed as drafted */
  kept: number
  /** replaced by one wording of an editor's, or by several */
  corrected: number
  split: number
  rejected: number
  /** nobody decided yet */
  open: number
  /** worded by hand in texts that this reader had read: what it did not see */
  missed: number
}

/** The share of decided drafts that an editor kept as they were; null while none is decided. */
export function keptShare({ kept, corrected, split, rejected }: ReadingRow): number | null {
  const decided = kept + corrected + split + rejected
  return decided === 0 ? null : kept / decided
}

const columns = ['drafts', 'kept', 'corrected', 'split', 'rejected', 'open', 'missed'] as const

/** The rows as a table of plain text, most drafts first, with a line of sums; widths in characters. */
export function readingTable(rows: readonly ReadingRow[]): string {
  const sums = Object.fromEntries(columns.map((column) => [column, sum(rows, column)]))
  const all = { source: 'all', language: '', reader: '', ...sums } as ReadingRow
  const head = ['source', 'language', 'reader', ...columns, 'kept of decided']
  const lines = [head, ...[...rows].sort(byDrafts).map(cells), cells(all)]
  const widths = head.map((_, at) => Math.max(...lines.map((line) => line[at]!.length)))
  return lines
    .map((line) => line.map((cell, at) => (at < 3 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))))
    .map((line) => line.join('  ').trimEnd())
    .join('\n')
}

const sum = (rows: readonly ReadingRow[], column: (typeof columns)[number]): number =>
  rows.reduce((total, row) => total + row[column], 0)

const byDrafts = (a: ReadingRow, b: ReadingRow): number =>
  b.drafts - a.drafts || (a.source < b.source ? -1 : 1) || (a.language < b.language ? -1 : 1)

function cells(row: ReadingRow): string[] {
  const share = keptShare(row)
  return [
    row.source,
    row.language,
    row.reader,
    ...columns.map((column) => String(row[column])),
    share === null ? '–' : `${Math.round(share * 100)}%`,
  ]
}
