/** A part of a check's reasons: words, or a number in brackets that names a cited statement. */
export type ReasonPart = { words: string } | { cites: number }

const MARK = /\[(\d{1,2})\]/g

/**
 * The reasons of a check cut at their citations, "[1]" to "[99]". A number that cites nothing stays words, so that
 * "[4]" in a quoted text is what it was. The parts joined again are the reasons, to the letter.
 * @param cited the numbers that have a statement
 */
export function reasonParts(reasons: string, cited: ReadonlySet<number>): ReasonPart[] {
  const parts: ReasonPart[] = []
  let from = 0
  for (const mark of reasons.matchAll(MARK)) {
    const number = Number(mark[1])
    if (!cited.has(number) || mark[0] !== `[${number}]`) continue
    if (mark.index > from) parts.push({ words: reasons.slice(from, mark.index) })
    parts.push({ cites: number })
    from = mark.index + mark[0].length
  }
  if (from < reasons.length) parts.push({ words: reasons.slice(from) })
  return parts
}

/** The numbers that reasons name, in the order in which they first do, whether anything is cited by them or not. */
export function numbersIn(reasons: string): number[] {
  return [
    ...new Set([...reasons.matchAll(MARK)].map((mark) => Number(mark[1])).filter((number) => number > 0)),
  ]
}
