import type { DraftReliance, DraftStatement, Span, TimeExpression } from '../types.ts'
import { AGENCIES } from '../words/en/bodies.ts'
import { type Document, firstToken } from './document.ts'
import { type Name, namesIn } from './names.ts'
import { firstTime } from './said-at.ts'

const CONTRIBUTED =
  /(?:contributed (?:to (?:this|the) (?:report|story|article)|reporting)|with (?:files|material|information|inputs?) from|with reporting by|additional reporting (?:by|from)|reporting by)/gi
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
  credits.push(...reprintsOf(doc))
  for (const match of doc.text.matchAll(CONTRIBUTED)) {
    const sentence = doc.sentences[sentenceAt(doc, match.index)]
    if (!sentence || sentence.to - sentence.from > 60) continue
    const names = namesIn(doc, sentence.from, sentence.to)
    for (const name of names) {
      const at = doc.tokens[name.from]!.start
      if (at >= match.index && at < match.index + match[0].length) continue
      // "Text: Ana Ruiz"
      if (doc.tokens[name.to]?.text === ':') continue
      // "editing by X": a desk's own people.
      if (/\b(?:editing|edited|writing|compiled) by [^;]*$/i.test(doc.text.slice(match.index, at))) continue
      const listed = name.kind === 'outlet' || AGENCIES.includes(name.text)
      if (!listed && !creditsOutlet(doc, name, names)) continue
      credits.push({ kind: 'contributed', name: name.text, span: spanOf(doc, name.from, name.to) })
    }
  }
  return credits
}

/**
 * Other ways to say where a text comes from: "(AFP)" at its end, "By X, Agence France-Presse" at its head, "first
 * published by X", "reproduced with permission of X".
 */
function reprintsOf(doc: Document): DraftReliance[] {
  const found: DraftReliance[] = []
  const add = (name: string, start: number) =>
    found.push({ kind: 'reprints', name, span: [start, start + name.length] })
  const last = AT_END.exec(doc.text.slice(-80))
  if (last) add(last[1]!, Math.max(0, doc.text.length - 80) + last.index + last[0].indexOf(last[1]!))
  const byline = BYLINE.exec(doc.text)
  if (byline) add(byline[1]!, byline[0].lastIndexOf(byline[1]!))
  for (const match of doc.text.matchAll(PUBLISHED)) {
    const sentence = doc.sentences[sentenceAt(doc, match.index)]
    if (!sentence || sentence.to - sentence.from > 40) continue
    const behind = firstToken(doc, match.index + match[0].length)
    const name = namesIn(doc, behind, Math.min(behind + 8, sentence.to))[0]
    if (name && name.from - behind <= 2 && name.kind !== 'country')
      add(name.text, doc.tokens[name.from]!.start)
  }
  return found
}
const LISTED = AGENCIES.map((name) => name.replace(/[.-]/g, '\\$&')).join('|')
const AT_END = new RegExp(`[.!?”"]\\s*[-–—(]\\s*(${LISTED})\\s*\\)?\\.?\\s*$`)
const BYLINE = new RegExp(`^(?:By|BY) [^\\n.]{3,60}(?:,|\\||/|-|–|—| for| of)\\s*(${LISTED})\\b`)
const PUBLISHED =
  /(?:(?:this|the) (?:article|story|report|piece) (?:was )?(?:first |originally )?(?:published|appeared) (?:by|in|on)|re(?:printed|produced|published) (?:here )?(?:with (?:the )?permission (?:of|from)|courtesy of|from|by permission of))/gi

/**
 * A name that no list knows contributes as an outlet when it does not read as a person's: one word, an article before
 * it or a word that bodies are named with. A name of two or three plain words is a byline.
 */
function creditsOutlet(doc: Document, name: Name, all: Name[]): boolean {
  if (all.some((one) => one !== name && one.kind === 'outlet') && name.kind === 'person') return false
  if (name.title || name.kind === 'country') return false
  const link = doc.tokens[name.from - 1]?.lower ?? ''
  // "in Porto", "from Porto": a place, unless files come from it.
  if (/^(?:in|at)$/.test(link) || (link === 'from' && doc.tokens[name.from - 2]?.lower !== 'files'))
    return false
  return link === 'the' || name.kind === 'body' || !/\s/.test(name.text)
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
    const sentence = doc.sentences[sentences[index]!]!
    for (const outlet of statement.chain.filter((hop) => hop.kind === 'outlet')) {
      const date = reportDate(doc, sentence.start, sentence.end, outlet.name, times)
      const key = `${outlet.name} ${date ?? ''}`
      const known = found.get(key)
      if (known) {
        known.statements!.push(index)
        continue
      }
      const at = doc.text.indexOf(outlet.name, sentence.start)
      const span: Span =
        at >= 0 && at < sentence.end
          ? [at, at + outlet.name.length]
          : (statement.source[0] ?? statement.content[0]!)
      found.set(key, {
        kind: 'cites',
        name: outlet.name,
        ...(date ? { date } : {}),
        span,
        statements: [index],
      })
    }
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

/** One reliance of a kind on an outlet and day: the first, which knows the statements that rest on it. */
export function withoutTwins(list: DraftReliance[]): DraftReliance[] {
  const seen = new Set<string>()
  return list.filter(({ kind, name, date, span }) => {
    const keys = [`${kind} ${name} ${date ?? ''}`, `${kind} ${span[0]}`]
    if (keys.some((key) => seen.has(key))) return false
    for (const key of keys) seen.add(key)
    return true
  })
}

/** An outlet whose report a sentence confirms or denies is not cited as well, unless it in turn cites others. */
export function judgedApart(
  doc: Document,
  statements: DraftStatement[],
  cited: DraftReliance[],
  judged: DraftReliance[],
): DraftReliance[] {
  const sentence = ({ span }: DraftReliance) => sentenceAt(doc, span[0])
  const left = cited.filter(
    (one) =>
      !judged.some(
        (other) =>
          other.kind !== 'cites' &&
          other.name === one.name &&
          sentence(other) === sentence(one) &&
          !one.statements?.some((at) => statements[at]!.chain.length > 1),
      ),
  )
  return [...left, ...judged]
}
