import type { Document, Stretch } from './document.ts'
import { isSubjectPronoun, isTimeWord, opensPhrase, phraseEnd, phraseStart } from './phrase.ts'

/** A subject found for a verb; `shared` when it belongs to an earlier verb of the sentence. */
export type Subject = Stretch & { shared: boolean }

const RELATIVE = new Set(['who', 'which', 'that'])
const STOP = /^(?:["“”„«»;:()[\]—–]|''|``)$/

/**
 * The subject before a verb group: the phrase beside it, a relative pronoun with what it stands for, or a name with
 * an apposition between commas. Undefined when the verb has none of its own (participles, "and added").
 */
export function subjectBefore(doc: Document, verb: number, region: Stretch): Stretch | undefined {
  const { tokens } = doc
  let end = verb
  while (end > region.from && (tokens[end - 1]!.tag === 'ADV' || tokens[end - 1]!.lower === 'both')) end--
  end = beforeTime(doc, end, region)
  const last = tokens[end - 1]
  if (!last || end - 1 < region.from) return undefined
  if (RELATIVE.has(last.lower) && last.tag !== 'DET') return { from: end - 1, to: end }
  if (/^[,)—–]$/.test(last.text)) return besideAside(doc, end - 1, region)
  if (last.tag === 'CCONJ' || last.tag === 'PART' || last.tag === 'VERB' || last.tag === 'AUX')
    return undefined
  const from = phraseStart(doc, end, region)
  if (from >= end) return undefined
  return { from: beforeParticiple(doc, from, region), to: end }
}

/** "X on Thursday evening said": the place before the time, when a phrase stands there. */
function beforeTime(doc: Document, end: number, region: Stretch): number {
  const { tokens } = doc
  let i = end
  while (
    i > region.from &&
    (isTimeWord(tokens[i - 1]!.lower) || isYear(tokens[i - 1]!.text) || tokens[i - 1]!.tag === 'ADV')
  )
    i--
  if (i === end || i <= region.from) return end
  if (/^(?:on|in|at)$/.test(tokens[i - 1]!.lower)) i--
  // "A poll released on Tuesday showed"
  if (
    i - 2 >= region.from &&
    /ed$/.test(tokens[i - 1]?.lower ?? '') &&
    tokens[i - 1]!.tag === 'VERB' &&
    /^(?:NOUN|PROPN)$/.test(tokens[i - 2]!.tag)
  )
    return i - 1
  return (/^(?:NOUN|PROPN|PRON)$/.test(tokens[i - 1]?.tag ?? '') || tokens[i - 1]?.lower === 'who') &&
    i > region.from
    ? i
    : end
}

const isYear = (text: string) => /^(?:19|20)\d\d$/.test(text)

/** "X, head of Y, said": the phrase before the aside; the aside belongs to the source. */
function besideAside(doc: Document, comma: number, region: Stretch): Stretch | undefined {
  const { tokens } = doc
  const limit = Math.max(region.from, comma - 45)
  let best: Stretch | undefined
  for (let i = comma - 1; i >= limit; i--) {
    const token = tokens[i]!
    if (STOP.test(token.text) && !/^[()—–]$/.test(token.text)) break
    // "A remains closed, its head, X, said": beyond a verb of the sentence stands no part of the source.
    if (best && /^(?:VERB|AUX)$/.test(token.tag) && !/ing$/.test(token.lower) && !inRelative(doc, i, limit))
      break
    if (!/^[,(—–]$/.test(token.text)) continue
    if (i - 1 >= region.from && /^(?:who|which)$/.test(tokens[i - 1]!.lower)) return { from: i - 1, to: i }
    const next = tokens[i + 1]
    const citing = behindCiting(doc, i, region)
    if (citing !== undefined) return citing
    if (next && /^(?:who|which)$/.test(next.lower) && token.text === ',') {
      const age = tokens[i - 1]!.tag === 'NUM' && tokens[i - 2]?.text === ',' ? i - 2 : i
      const end = beforeTime(doc, behindParenthesis(doc, age, region), region)
      const from = phraseStart(doc, end, region)
      if (from < end && tokens[end - 1]!.tag !== 'VERB') return { from, to: comma }
      return { from: i + 1, to: i + 2 }
    }
    const from = phraseStart(doc, i, region)
    if (from >= i) break
    const first = tokens[from]!
    const name =
      tokens[i - 1]!.tag === 'PROPN' || tokens[i - 1]!.tag === 'NOUN' || tokens[i - 1]!.tag === 'NUM'
    if (!name || isAdverbial(doc, from, region)) continue
    // "No one, she told the panel, had asked": an aside with a speaker of its own is no part of the subject.
    if (hasSpeaker(doc, i + 1, comma)) return { from, to: i }
    best = { from, to: comma }
    if (first.tag === 'PROPN' && (from === region.from || doc.tokens[from - 1]!.text !== ',')) break
  }
  return best
}

/** "X, citing Y, which quoted Z, reported": before the comma stands who was cited, and the subject before that aside. */
function behindCiting(doc: Document, comma: number, region: Stretch): Stretch | undefined {
  const { tokens } = doc
  const from = phraseStart(doc, comma, region)
  if (from >= comma || !/^(?:citing|quoting)$/.test(tokens[from - 1]?.lower ?? '')) return undefined
  if (tokens[from - 2]?.text !== ',') return undefined
  const start = phraseStart(doc, from - 2, region)
  return start < from - 2 ? { from: start, to: from - 2 } : undefined
}

const hasSpeaker = (doc: Document, from: number, to: number) =>
  isSubjectPronoun(doc.tokens[from]!.lower) &&
  !RELATIVE.has(doc.tokens[from]!.lower) &&
  doc.tokens.slice(from + 1, to).some(({ tag }) => tag === 'VERB')

/** The verb belongs to a relative clause ("X, who was at the talks, the head of Y, said"). */
function inRelative(doc: Document, verb: number, limit: number): boolean {
  for (let i = verb - 1; i >= limit && doc.tokens[i]!.text !== ','; i--)
    if (/^(?:who|which|whose|whom|that)$/.test(doc.tokens[i]!.lower)) return true
  return false
}

/** "X (D-Mo.), who ...": the place before the bracket. */
function behindParenthesis(doc: Document, at: number, region: Stretch): number {
  if (doc.tokens[at - 1]?.text !== ')') return at
  for (let i = at - 2; i > Math.max(region.from, at - 12); i--) if (doc.tokens[i]!.text === '(') return i
  return at
}

/** "On Tuesday, ..." and "In a statement, ..." are no subjects. */
function isAdverbial(doc: Document, from: number, region: Stretch): boolean {
  const before = doc.tokens[from - 1]
  return (
    from > region.from && !!before && (before.tag === 'ADP' || before.tag === 'VERB' || before.tag === 'AUX')
  )
}

/** "Two people briefed on the talks", "figures released by the office": the noun before the participle is the subject. */
function beforeParticiple(doc: Document, from: number, region: Stretch): number {
  const { tokens } = doc
  const verb = from - 2
  if (verb - 1 < region.from || tokens[from - 1]!.tag !== 'ADP') return from
  const { lower, tag } = tokens[verb]!
  if (!/^(?:VERB|ADJ)$/.test(tag) || !/(?:ed|en|led|run|held|made|sent)$/.test(lower)) return from
  if (!/^(?:NOUN|PROPN)$/.test(tokens[verb - 1]!.tag)) return from
  const start = phraseStart(doc, verb, region)
  // Without a finite verb of its own before it the noun is the clause's first.
  const free = start === region.from || /^(?:[,;:]|and|but|that|as|while)$/.test(tokens[start - 1]!.lower)
  return free && start < verb ? start : from
}

/** The subject that a participle or a second verb shares: the first phrase of the clause. */
export function clauseSubject(doc: Document, verb: number, region: Stretch): Stretch | undefined {
  const { tokens } = doc
  let i = region.from
  // Step over an opening adverbial ("In Cairo on Tuesday, ...").
  if (/^(?:ADP|SCONJ|ADV|VERB)$/.test(tokens[i]!.tag)) {
    let comma = i
    while (comma < verb && tokens[comma]!.text !== ',') comma++
    if (comma < verb - 1) i = comma + 1
  }
  while (i < verb && !opensPhrase(doc, i)) i++
  if (i >= verb) return undefined
  let end = phraseEnd(doc, i, verb)
  if (end <= i) return undefined
  while (end + 1 < verb && tokens[end]!.lower === 'of' && opensPhrase(doc, end + 1))
    end = phraseEnd(doc, end + 1, verb)
  return { from: i, to: end }
}

/**
 * The subject that a participle behind a comma shares ("Hours later, X left, telling reporters ..."): that of the
 * nearest finite verb before it, else the clause's first phrase.
 */
export function sharedSubject(doc: Document, at: number, region: Stretch): Stretch | undefined {
  const { tokens } = doc
  for (let i = at - 1; i > Math.max(region.from, at - 30); i--) {
    const { tag, lower } = tokens[i]!
    if (doc.quoteOf[i]! >= 0) continue
    if ((tag !== 'VERB' && tag !== 'AUX') || lower.endsWith('ing') || tokens[i - 1]!.lower === 'to') continue
    let from = i
    while (from > region.from && /^(?:AUX|ADV|PART)$/.test(tokens[from - 1]!.tag)) from--
    const subject = subjectBefore(doc, from, region)
    if (
      subject &&
      tokens.slice(subject.from, subject.to).every(({ tag }) => tag === 'DET' || tag === 'PUNCT')
    )
      continue
    if (subject) return RELATIVE.has(tokens[subject.from]!.lower) ? undefined : subject
  }
  return undefined
}

const CONTROLS =
  /^(?:ask|tell|told|urg|order|allow|forc|get|got|want|expect|persuad|invit|advis|encourag|requir|permit|warn|instruct|direct|help|push|press|lead|led|caus|enabl|prompt|convinc|challeng|beg|call|lobb|let|need|like|prefer|send|sent|driv|drove|pressur|inspir|motivat)/
const DOCUMENTS =
  /^(?:statement|letter|video|banners?|signs?|message|tweets?|emails?|note|memo|ad|advertisement|cover|remarks|speech|post|pitch|posters?|placards?|report|article|column|release|resolution|motion|petition|op-ed|book|song|text|texts)$/

/**
 * Who says what an infinitive or a participle reports when the noun beside it does not: "went on CNN to declare",
 * "issued a statement calling". The subject of the verb before; undefined where the noun beside it is the one.
 */
export function controller(
  doc: Document,
  cue: Stretch & { infinitive: boolean; head: number },
  beside: Stretch,
  region: Stretch,
): Stretch | undefined {
  const { tokens } = doc
  const participle = tokens[cue.head]!.lower.endsWith('ing') && cue.from === cue.head
  const owner = tokens[beside.from]!.lower
  // "his inability to answer"
  if (
    cue.infinitive &&
    beside.to - beside.from > 1 &&
    /^(?:his|her|their|its|whose|my|our|your)$/.test(owner)
  )
    return { from: beside.from, to: beside.from + 1 }
  if (
    cue.infinitive &&
    (tokens[beside.from - 1]?.lower === 'for' ||
      tokens.slice(beside.from, beside.to).some(({ lower }) => /^['’]s?$/.test(lower)))
  )
    return undefined
  if (!cue.infinitive && !participle) return undefined
  if (participle && (tokens[cue.from - 1]!.text === ',' || !DOCUMENTS.test(tokens[beside.to - 1]!.lower)))
    return undefined
  for (let i = beside.from - 1; i >= Math.max(region.from, beside.from - 12); i--) {
    const { tag, lower, text } = tokens[i]!
    if (/^[;:]$/.test(text) || doc.quoteOf[i]! >= 0) return undefined
    if (tag !== 'VERB' && tag !== 'AUX') continue
    if (cue.infinitive && CONTROLS.test(lower)) return undefined
    return sharedSubject(doc, i + 1, region)
  }
  return undefined
}

/** "said X, a lawyer who ...": the phrase after an inverted verb with its apposition, up to the next quotation. */
export function subjectAfter(doc: Document, verb: number, region: Stretch): Stretch | undefined {
  const { tokens } = doc
  const from = verb + 1
  if (from >= region.to || !opensPhrase(doc, from)) return undefined
  if (isSubjectPronoun(tokens[from]!.lower) && tokens[from + 1]?.tag === 'VERB') return undefined
  let end = phraseEnd(doc, from, region.to)
  if (end <= from) return undefined
  for (; end < region.to && end - from < 45; end++) {
    const token = tokens[end]!
    if (STOP.test(token.text) || token.text === '.' || token.text === '?' || token.text === '!') break
    if (token.text === ',' && endsSource(doc, end + 1, region)) break
  }
  return { from, to: end }
}

function endsSource(doc: Document, at: number, region: Stretch): boolean {
  const token = doc.tokens[at]
  if (!token || at >= region.to) return true
  if (STOP.test(token.text) || token.tag === 'AUX') return true
  if (token.tag === 'CCONJ' || token.tag === 'SCONJ')
    return token.lower !== 'and' || doc.tokens[at + 1]?.tag === 'PRON' || doc.tokens[at + 1]?.tag === 'VERB'
  return token.tag === 'VERB' && token.lower.endsWith('ing')
}
