import { besideAside } from './aside.ts'
import { beforeTime, RELATIVE, STOP } from './before-time.ts'
import type { Document, Stretch } from './document.ts'
import { isSubjectPronoun, opensPhrase, phraseEnd, phraseStart } from './phrase.ts'
import { behindRelative } from './relative.ts'
import { channelNext, saidIn } from './said-in.ts'

/** A subject found for a verb; `shared` when it belongs to an earlier verb of the sentence. */
export type Subject = Stretch & { shared: boolean }

/**
 * The subject before a verb group: the phrase beside it, a relative pronoun with what it stands for, or a name with
 * an apposition between commas. Undefined when the verb has none of its own (participles, "and added").
 */
export function subjectBefore(doc: Document, verb: number, region: Stretch): Stretch | undefined {
  const { tokens } = doc
  let end = verb
  while (
    end > region.from &&
    ((tokens[end - 1]!.tag === 'ADV' && tokens[end - 1]!.text !== 'Today') ||
      tokens[end - 1]!.lower === 'both')
  )
    end--
  end = beforeTime(doc, end, region)
  const last = tokens[end - 1]
  if (!last || end - 1 < region.from) return undefined
  if (RELATIVE.has(last.lower) && last.tag !== 'DET') return { from: end - 1, to: end }
  if (/^[,)—–]$/.test(last.text)) return besideAside(doc, end - 1, region)
  if (last.tag === 'CCONJ' || last.tag === 'PART' || last.tag === 'VERB' || last.tag === 'AUX')
    return undefined
  const from = phraseStart(doc, end, region)
  const who = from < end ? behindRelative(doc, from, region) : undefined
  if (who !== undefined) return { from: who, to: end }
  if (from >= end) return undefined
  return { from: beforeParticiple(doc, from, region), to: end }
}

/** "Two people briefed on the talks", "figures released by the office": the noun before the participle is the subject. */
function beforeParticiple(doc: Document, from: number, region: Stretch): number {
  const { tokens } = doc
  const verb = from - 2
  if (verb - 1 < region.from || tokens[from - 1]!.tag !== 'ADP') return from
  const { lower, tag } = tokens[verb]!
  // "The minister resigned after the Guardian reported"
  if (/^(?:after|before|since|until|as|while)$/.test(tokens[from - 1]!.lower)) return from
  if (
    !/^(?:VERB|ADJ)$/.test(tag) ||
    !/(?:ed|en|led|run|held|made|sent)$|^(?:writing|working|speaking|living)$/.test(lower)
  )
    return from
  if (!/^(?:NOUN|PROPN)$/.test(tokens[verb - 1]!.tag)) return from
  const start = phraseStart(doc, verb, region)
  // Without a finite verb of its own before it the noun is the clause's first.
  // "Leaked emails published by X"
  if (
    start === region.from + 1 &&
    /^(?:VERB|ADJ)$/.test(tokens[region.from]!.tag) &&
    /ed$/.test(tokens[region.from]!.lower)
  )
    return region.from
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
    // "wrote the striker on Instagram", "said the envoy in an interview with X"
    if (end > from + 1 && /^(?:on|via)$/.test(token.lower) && channelNext(doc, end + 1)) break
    if (end > from + 1 && token.lower === 'in' && saidIn(doc, end, region)) break
    // "replied the minister when asked if he would resign"
    if (/^(?:when|after|while|before)$/.test(token.lower)) break
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
