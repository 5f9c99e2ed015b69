import { momentOf } from '#domain/history/moment.ts'
import type { TimeRange } from '#domain/reading/types.ts'
import { publicationOf } from '#domain/report/publication.ts'
import { stanceValues } from '#domain/statement/view.ts'
import { precisions, type TimelineColumns } from '#domain/timeline/columns.ts'
import type { TimelineEntry } from '#domain/timeline/view.ts'
import type { WordsBlock } from './words-block.ts'

/** An entry of the list in order: the number of a row, or of a claim. */
export type Ordered = { at: number; row: number | null; claim: number | null }

/** When what stands in a row was published, as exactly as it is known. */
export const publishedAt = (columns: TimelineColumns, row: number): TimeRange =>
  publicationOf({
    publishedAt: new Date(columns.at[row]!).toISOString(),
    publishedPrecision: precisions[columns.precision[row]!]!,
  })!

/** When a claim stands in the list: when it happened, or at its first report. */
export function claimTimes(columns: TimelineColumns): (TimeRange | null)[] {
  const first: (number | undefined)[] = []
  for (let row = columns.at.length - 1; row >= 0; row--) first[columns.claim[row]!] = row
  return columns.claims.map(
    (claim, number) =>
      claim.happened ?? (first[number] === undefined ? null : publishedAt(columns, first[number])),
  )
}

/** Every entry in time, what happened before what was published at the same moment. */
export function orderOf(
  columns: TimelineColumns,
  rows: ArrayLike<number>,
  claims: readonly number[],
  times: readonly (TimeRange | null)[],
): Ordered[] {
  const dated = claims.flatMap((claim): Ordered[] => {
    const at = times[claim]
    return at ? [{ at: Date.parse(at.from), row: null, claim }] : []
  })
  const said = Array.from(rows, (row): Ordered => ({ at: columns.at[row]!, row, claim: null }))
  return [...dated, ...said].sort((a, b) => a.at - b.at || Number(a.row !== null) - Number(b.row !== null))
}

/** Entries of the list with their words. @param words of the rows that stand in them */
export function entriesOf(
  columns: TimelineColumns,
  ordered: readonly Ordered[],
  times: readonly (TimeRange | null)[],
  words: WordsBlock,
): TimelineEntry[] {
  return ordered.map(({ row, claim: number }): TimelineEntry => {
    if (row === null) {
      const { id, wording, language, status } = columns.claims[number!]!
      return { kind: 'claim', id, at: times[number!]!, wording, language, status, statements: [] }
    }
    const claim = columns.claims[columns.claim[row]!]!
    const { report, ...said } = words.rows[row - words.from]!
    return {
      ...said,
      kind: 'statement',
      at: publishedAt(columns, row),
      happened: claim.happened,
      claimId: claim.id,
      stance: stanceValues[columns.stance[row]!]!,
      source: columns.sources[columns.source[row]!]!,
      reportId: report,
    }
  })
}

/**
 * Where a part of the list begins, as its address names it: a day, or an instant and how many entries of that instant
 * come before. @returns null for anything else
 */
export function placeNamed(text: string, zone: string): { at: number; skip: number } | null {
  const [moment = '', skip = '0', ...more] = text.split(',')
  const found = momentOf(moment, zone)
  if (!found || more.length > 0 || !/^\d{1,6}$/.test(skip)) return null
  // a day is named by its end
  const at = /^\d{4}-\d\d-\d\d$/.test(moment) ? Date.parse(found.at) + 1 - 86_400_000 : Date.parse(found.at)
  return { at, skip: Number(skip) }
}

/** The name of the place of an entry. */
export function placeOf(ordered: readonly Ordered[], index: number): string {
  const { at } = ordered[index]!
  let skip = 0
  while (index - skip > 0 && ordered[index - skip - 1]!.at === at) skip++
  const moment = new Date(at).toISOString().replace('.000Z', 'Z')
  return skip > 0 ? `${moment},${skip}` : moment
}
