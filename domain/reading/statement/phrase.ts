import { HONORIFICS } from '../words/en/roles.ts'
import type { Document, Stretch } from './document.ts'

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'SYM'])
const SUBJECTS = new Set(
  'i you he she it we they this that these those who which someone everyone everybody nobody anyone somebody'.split(
    ' ',
  ),
)
const OBJECTS = new Set('me you him her it us them himself herself themselves'.split(' '))
const POSSESSIVES = new Set('my your his her its our their whose'.split(' '))
const LINKS = new Set(
  'of for in at from with on to and & about who by inside within near outside among across around'.split(' '),
)
const MADE_BY =
  /^(?:reports?|stud(?:y|ies)|surveys?|polls?|analysis|investigation|statement|review|research|estimates?|figures|data|investigation|audit|assessment|tally|calculations?|inquiry)$/
const MONTHS_DAYS =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)$/

export const isTimeWord = (lower: string) =>
  MONTHS_DAYS.test(lower) ||
  /^(?:yesterday|today|tonight|tomorrow|earlier|later|recently|weekend|weekends|month|months|weeks|morning|afternoon|evening|night|week|month|year|early|late|last|this)$/.test(
    lower,
  )
export const isDay = (lower: string) => MONTHS_DAYS.test(lower)
export const isSubjectPronoun = (lower: string) => SUBJECTS.has(lower)
export const isPossessive = (lower: string) => POSSESSIVES.has(lower)

/** True when a noun phrase may begin at this token. */
export function opensPhrase(doc: Document, at: number): boolean {
  const token = doc.tokens[at]
  if (!token) return false
  if (token.lower === 'that') return false
  return (
    NOMINAL.has(token.tag) ||
    SUBJECTS.has(token.lower) ||
    OBJECTS.has(token.lower) ||
    isPossessive(token.lower)
  )
}

/** End (exclusive) of the noun phrase that begins at a token: one pronoun, or determiners, adjectives and nouns. */
export function phraseEnd(doc: Document, from: number, to: number): number {
  const first = doc.tokens[from]
  if (!first) return from
  // "US officials": capitals throughout are the country.
  const pronoun = first.text !== 'US' && (SUBJECTS.has(first.lower) || OBJECTS.has(first.lower))
  if (pronoun && !isPossessive(first.lower)) return from + 1
  if (first.lower === 'her' && doc.tokens[from + 1]?.tag !== 'NOUN' && doc.tokens[from + 1]?.tag !== 'ADJ')
    return from + 1
  let i = from
  let noun = false
  for (; i < to; i++) {
    const token = doc.tokens[i]!
    if (token.tag === 'DET' && i > from) break
    if (NOMINAL.has(token.tag) || (i === from && isPossessive(token.lower)) || HONORIFICS.has(token.lower)) {
      noun ||= token.tag === 'NOUN' || token.tag === 'PROPN'
      continue
    }
    if (
      /^['’]s?$/.test(token.lower) ||
      token.text === '&' ||
      (token.text === '.' && HONORIFICS.has(doc.tokens[i - 1]!.lower))
    )
      continue
    break
  }
  return noun || i > from ? i : from
}

/**
 * Start of the noun phrase that ends just before a token, with what hangs on it ("officials in the city",
 * "a spokesman for the ministry"). Returns `end` itself when no phrase stands there.
 */
export function phraseStart(doc: Document, end: number, region: Stretch): number {
  const last = doc.tokens[end - 1]
  if (!last || end - 1 < region.from) return end
  // "two sources with knowledge of it": the pronoun hangs on the phrase before.
  const hangs =
    /^(?:it|them|him|her)$/.test(last.lower) &&
    doc.tokens[end - 2]?.tag === 'ADP' &&
    doc.tokens[end - 3]?.tag === 'NOUN' &&
    end - 3 > region.from
  if (hangs) return phraseStart(doc, end - 2, region)
  if (SUBJECTS.has(last.lower) && last.tag !== 'DET') return end - 1
  let i = end
  const limit = Math.max(region.from, end - 30)
  while (i > limit) {
    const token = doc.tokens[i - 1]!
    const tag = token.tag
    // ", which officials said will ...": the relative word is no part of who said it.
    if (/^(?:which|what|whom)$/.test(token.lower)) break
    // "told them that teachers had": before a plural "that" opens a clause.
    if (token.lower === 'that' && i < end && /s$/.test(doc.tokens[i]!.lower)) break
    // "On Sunday the mayor": an article opens the phrase whatever noun stands before it.
    if (i < end && /^(?:the|a|an)$/.test(doc.tokens[i]!.lower) && /^(?:NOUN|PROPN)$/.test(tag)) break
    if (NOMINAL.has(tag) || isPossessive(token.lower) || /^['’]s?$/.test(token.lower) || token.text === '&')
      i--
    else if (
      token.text === '.' &&
      i - 1 > limit &&
      (HONORIFICS.has(doc.tokens[i - 2]!.lower) || /^\p{Lu}$/u.test(doc.tokens[i - 2]!.text))
    )
      i--
    else if (LINKS.has(token.lower) && i < end && i - 1 > limit && linked(doc, i - 1)) i--
    else if (/^["“”]$/.test(token.text) && doc.quoteOf[i - 1]! >= 0 && nickname(doc, i - 1, end)) i--
    else break
  }
  while (i < end && (LINKS.has(doc.tokens[i]!.lower) || /^['’.]/.test(doc.tokens[i]!.text))) i++
  return i
}

/** A link belongs to the phrase when a noun stands before it; "and" only between names. */
function linked(doc: Document, at: number): boolean {
  const before = doc.tokens[at - 1]!
  const after = doc.tokens[at + 1]!
  if (doc.tokens[at]!.lower === 'and')
    return /^(?:PROPN|NOUN)$/.test(before.tag) && (NOMINAL.has(after.tag) || isPossessive(after.lower))
  if (isTimeWord(after.lower)) return false
  // "a report by the charity X"
  if (doc.tokens[at]!.lower === 'by') return MADE_BY.test(before.lower)
  // "people close to the talks", "officials familiar with the plan"
  if (/^(?:close|familiar|loyal|opposed|briefed)$/.test(before.lower) && doc.tokens[at - 2]?.tag === 'NOUN')
    return true
  return (
    /^(?:NOUN|PROPN|NUM)$/.test(before.tag) ||
    /^(?:some|many|most|one|all|those|both|several)$/.test(before.lower)
  )
}

function nickname(doc: Document, at: number, end: number): boolean {
  const quote = doc.quotes[doc.quoteOf[at]!]!
  return quote.to - quote.from <= 4 && quote.to < end
}
