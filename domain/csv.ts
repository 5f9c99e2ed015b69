/** A table to be taken away: names of columns, and rows of cells as text. */
export type Table = { columns: readonly string[]; rows: readonly (readonly string[])[] }

/** What a spreadsheet takes for the start of a formula; an apostrophe before it makes it text. */
const FORMULA = /^[=+\-@\t\r'＝＋－＠]/

/**
 * A table as CSV (RFC 4180, CRLF, every cell in quotes) that no spreadsheet runs: a cell that would begin a formula, or
 * that begins with an apostrophe itself, has one apostrophe more before it. `parseCsv` takes it away again.
 */
export function csv({ columns, rows }: Table): string {
  return [columns, ...rows]
    .map((row) => row.map(cell).join(','))
    .join('\r\n')
    .concat('\r\n')
}

const cell = (text: string): string => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** The cells of what `csv` wrote, as they were. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  for (const line of text.matchAll(/((?:"(?:[^"]|"")*",?)*)\r\n/g)) {
    const cells = [...line[1]!.matchAll(/"((?:[^"]|"")*)"/g)].map((found) => found[1]!.replaceAll('""', '"'))
    rows.push(cells.map((one) => (one.startsWith("'") ? one.slice(1) : one)))
  }
  return rows
}
