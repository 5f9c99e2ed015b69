import type { DraftReliance, DraftStatement, Span, TimeExpression } from '../types.ts'
import { AGENCIES } from '../words/en/bodies.ts'
import type { Document } from './document.ts'
import { namesIn } from './names.ts'
import { firstTime } from './said-at.ts'

const CONTRIBUTED =
  /(?:contributed (?:to (?:this|the) (?:report|story|article)|reporting)|with files from|with reporting by|additional reporting by|reporting by)/gi
const DATELINE = new RegExp(
  `^[^\\n]{0,60}\\((${AGENCIES.map((name) => name.replace(/[.-]/g, '\\$&')).join('|')})\\)\\s*[-–—:]`,
)

/** Reliances that a report states of itself: contribution lines and the agency in a dateline. */
export function creditsOf(doc: Document): DraftReliance[] {
  const credits: DraftReliance[] = []
  const dateline = DATELINE.exec(doc.text)
  if (dateline) {
    const start = dateline[0].lastIndexOf('(') + 1
    credits.push({ kind: 'reprints', name: dateline[1]!, span: [start, start + dateline[1]!.length] })
  }
  for (const match of doc.text.matchAll(CONTRIBUTED)) {
    const sentence = doc.sentences[sentenceAt(doc, match.index)]
    if (!sentence || sentence.to - sentence.from > 60) continue
    for (const name of namesIn(doc, sentence.from, sentence.to)) {
      if (name.kind !== 'outlet' && !AGENCIES.includes(name.text)) continue
      credits.push({ kind: 'contributed', name: name.text, span: spanOf(doc, name.from, name.to) })
    }
  }
  return credits
}

/** One reliance for each outlet that statements came through, with the day that its report is dated. */
export function citedOutlets(
  doc: Document,
  statements: DraftStatement[],
  sentences: number[],
  times: TimeExpression[],
): DraftReliance[] {
  const found = new Map<string, DraftReliance>()
  statements.forEach((statement, index) => {
    const outlet = statement.chain.find((hop) => hop.kind === 'outlet')
    if (!outlet) return
    const sentence = doc.sentences[sentences[index]!]!
    const date = reportDate(doc, sentence.start, sentence.end, outlet.name, times)
    const key = `${outlet.name} ${date ?? ''}`
    const known = found.get(key)
    if (known) {
      known.statements!.push(index)
      return
    }
    const at = doc.text.indexOf(outlet.name, sentence.start)
    const span: Span =
      at >= 0 && at < sentence.end
        ? [at, at + outlet.name.length]
        : (statement.source[0] ?? statement.content[0]!)
    found.set(key, { kind: 'cites', name: outlet.name, ...(date ? { date } : {}), span, statements: [index] })
  })
  return [...found.values()]
}

/** The day in "a WSJ report from December 20": a date that follows the outlet's name within a few words. */
export function reportDate(
  doc: Document,
  from: number,
  to: number,
  outlet: string,
  times: TimeExpression[],
): string | undefined {
  const at = doc.text.slice(from, to).indexOf(outlet)
  if (at < 0) return undefined
  for (
    let i = firstTime(times, from + at);
    i < times.length && times[i]!.start < from + at + outlet.length + 40;
    i++
  ) {
    const range = times[i]!.range
    if (range?.precision === 'day' || range?.precision === 'instant') return times[i]!.value.slice(0, 10)
  }
  return undefined
}

function sentenceAt(doc: Document, offset: number): number {
  let low = 0
  let high = doc.sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (doc.sentences[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

const spanOf = (doc: Document, from: number, to: number): Span => [
  doc.tokens[from]!.start,
  doc.tokens[to - 1]!.end,
]
