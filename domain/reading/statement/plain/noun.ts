import type { Stretch } from '../document.ts'
import { extended, isRelative } from './attribute.ts'
import { isBody, isNoun, isOutlet, isRole, isUnnamed } from './kinds.ts'
import { phraseAt, type View } from './view.ts'

/** Longest name with its title, in pieces. */
const LONGEST = 18

/** A letter written together with the next word that makes it an adjunct ("לכתבים", "بالأمس"). */
export const isJoinedLetter = ({ pieces, words }: View, at: number) =>
  pieces[at]!.low.length <= 2 &&
  (pieces[at + 1]?.joined === true || pieces[at + 1]?.word === false) &&
  words.joined.includes(pieces[at]!.low)

/** True when an adjunct begins here: a preposition, an adverb, a time. */
export function isAdjunct(view: View, at: number): boolean {
  const { words, pieces } = view
  const { low } = pieces[at]!
  if (words.times.has(low) || words.joiners.has(low) || isJoinedLetter(view, at)) return true
  return words.articles.has(low) && words.times.has(pieces[at + 1]?.low ?? '')
}

/** The end of the noun phrase that begins at a piece: title, its complement and name. */
export function nounEnd(view: View, from: number, limit: number): number {
  const end = Math.min(limit, from + LONGEST)
  let i = from
  const attribute = extended(view, from, end)
  if (attribute > from) i = attribute
  while (i < end && goesOn(view, i, from, end)) i++
  const { words, pieces } = view
  while (i > from && (words.links.has(pieces[i - 1]!.low) || words.articles.has(pieces[i - 1]!.low))) i--
  return i
}

function goesOn(view: View, i: number, from: number, end: number): boolean {
  const { pieces, words } = view
  const { low, word, capital, quote } = pieces[i]!
  const next = i + 1 < end ? pieces[i + 1] : undefined
  if (
    i > from &&
    word &&
    words.citing.has(low) &&
    low.length > 2 &&
    phraseAt(view, i, words.citing, i + 4) > i + 1
  )
    return false
  if (i > from && quote >= 0 && pieces[i - 1]!.quote !== quote && !namedInMarks(view, i - 1)) return false
  if (low === '-' && isAge(view, i - 1)) return true
  // "„Bild“-Zeitung"
  if (low === '-' && i > from && pieces[i - 1]!.quote >= 0 && i + 1 < end && isOutlet(view, i + 1))
    return true
  // "Prof. Dr. Anna Weiß": the full stop of a shortened title.
  if (low === '.' && i > from && SHORTENED.test(pieces[i - 1]!.low)) return next?.word === true
  if (!word) return i > from && quote >= 0 && quote !== pieces[from]!.quote
  if (quote !== pieces[from]!.quote) return true
  if (i === from) return !words.openers.has(low) && !words.objects.has(low)
  if (
    words.openers.has(low) ||
    words.times.has(low) ||
    words.objects.has(low) ||
    (/^\p{N}/u.test(low) && !isAge(view, i))
  )
    return false
  if (words.nameEnds?.test(low) && !words.givenNames.has(low)) return false
  if (isAge(view, i)) return true
  // "سلوى العطار والدموع": Arabic "and the" behind a name.
  if (!words.capitals && i > from + 1 && low.startsWith('وال') && low.length > 4 && !words.known(low))
    return false
  if (isRelative(view, i, from) || words.asides.has(low)) return false
  if (isNoun(view, i) && !words.verbs.has(low)) return !(words.articles.has(low) && !words.links.has(low))
  const previous = pieces[i - 1]!
  if (words.links.has(low)) return linkGoesOn(view, i, next !== undefined)
  if (words.joiners.has(low) || words.conjunctions.has(low) || isJoinedLetter(view, i)) return false
  if (words.articles.has(low)) return words.links.has(previous.low) || words.articles.has(previous.low)
  if (!words.capitals)
    return !words.verbs.has(low) && !words.relatives.has(low) && !words.accordingTo.has(low)
  if (capital) return true
  if (words.verbs.has(low) || words.auxiliaries.has(low) || words.particles.has(low))
    return isNoun(view, i) && next?.capital === true
  if (words.relatives.has(low) || words.pronouns.has(low)) return false
  // German: a small word inside is an adjective before its noun.
  if (words.lists.commaOpens) return next?.capital === true && /(?:e|er|en|es|em)$/.test(low)
  // A small word after a full name says what the named one does, unless it ends the name of an outlet or body.
  if (i + 1 === end && (isOutlet(view, from) || isOutlet(view, from + 1) || isBody(view, from + 1)))
    return true
  return !(previous.capital && pieces[i - 2]?.capital)
}

const SHORTENED = /^(?:prof|dr|ing|hr|fr|mr|mrs|mme|sr|sra|srta|dra|lic|gen|st)$/

/** "45-Jährige", in one piece or three. */
const isAge = ({ pieces }: View, at: number) =>
  /^\p{N}+-?jährig/u.test(pieces[at]!.low) ||
  (/^\p{N}+$/u.test(pieces[at]!.low) &&
    pieces[at + 1]?.low === '-' &&
    /^jährig/.test(pieces[at + 2]?.low ?? ''))

/** Only an outlet, a body or an article has its name in quotation marks behind it. */
const namedInMarks = (view: View, at: number) =>
  isOutlet(view, at) ||
  isBody(view, at) ||
  view.words.articles.has(view.pieces[at]!.low) ||
  view.words.links.has(view.pieces[at]!.low)

/** A link goes on when what stands around it can be linked: a title and its body, two parts of one name. */
function linkGoesOn(view: View, i: number, more: boolean): boolean {
  const { pieces, words } = view
  const { low } = pieces[i]!
  const previous = pieces[i - 1]!
  const next = pieces[i + 1]
  // "Einem Bericht der „New York Times“ zufolge"
  if (words.documents.has(previous.low) && words.articles.has(low) && next && next.quote >= 0 && more)
    return true
  if (!more || !next?.word) return false
  if (words.conjunctions.has(low)) return previous.capital && next.capital
  if (!words.capitals) {
    if ((isOutlet(view, i + 1) || words.audience.has(next.low)) && words.hearers.has(low)) return false
    if (low.length > 1 && !words.joiners.has(low)) return true
    return isRole(view, i - 1) || isBody(view, i - 1) || isUnnamed(view, i - 1) || next.joined
  }
  // "devant le Sénat le directeur": an article alone begins the next phrase, unless it is part of a name.
  if (/^(?:les?|la|l'|el|los|las)$/.test(low) && !pieces[i]!.capital && !words.links.has(previous.low))
    return false
  // "Ursula von der Heide": part of a name.
  const noble = /^(?:von|zu|van|de|del)$/.test(low) && words.givenNames.has(previous.low)
  if (noble && (next.capital || (words.articles.has(next.low) && pieces[i + 2]?.capital))) return true
  if (words.lists.commaOpens) {
    if (
      /^(?:der|den|dem)$/.test(low) &&
      previous.low === 'von' &&
      words.givenNames.has(pieces[i - 2]?.low ?? '')
    )
      return true
    // "sagte Brandt der Agentur": the dative of who was told.
    if (words.articles.has(low) && (!previous.capital || outletNext(view, i))) return false
    return !(words.joiners.has(low) && !isNoun(view, i - 1))
  }
  return true
}

/** An outlet stands behind an article before any other body or office. */
function outletNext(view: View, at: number): boolean {
  for (let i = at + 1; i < Math.min(at + 4, view.pieces.length); i++) {
    if (isOutlet(view, i)) return true
    if (isBody(view, i) || isRole(view, i)) return false
  }
  return false
}

/** Steps over adjuncts: "el martes", "à l'agence Norda", "am Dienstag". */
export function skipAdjuncts(view: View, from: number, limit: number): number {
  const { words, pieces } = view
  let i = from
  while (i < limit && pieces[i]!.word && isAdjunct(view, i)) {
    if (words.times.has(pieces[i]!.low)) {
      i++
      continue
    }
    if (words.articles.has(pieces[i]!.low) || isJoinedLetter(view, i)) {
      i = isJoinedLetter(view, i) ? Math.max(i + 2, adjunctEnd(view, i + 1, limit)) : i + 2
      continue
    }
    const next = i + 1
    if (
      next >= limit ||
      !pieces[next]!.word ||
      isAdjunct(view, next) ||
      words.openers.has(pieces[next]!.low)
    ) {
      i = next
      continue
    }
    i = Math.max(next + 1, adjunctEnd(view, next, limit))
  }
  return i
}

/** The noun phrase after a preposition; an article without a link before it begins the next phrase. */
function adjunctEnd(view: View, from: number, limit: number): number {
  const { words } = view
  if (words.capitals) return nounEnd(view, from, limit)
  // Without capitals and articles only the next word is sure to belong to the preposition, and the name of an outlet.
  if (!isOutlet(view, from)) return from + 1
  let end = from + 1
  const { quote } = view.pieces[end] ?? { quote: -1 }
  if (quote >= 0) while (end < limit && view.pieces[end]!.quote === quote) end++
  else if (end < limit && !isAdjunct(view, end) && (isOutlet(view, end) || !isNoun(view, end))) end++
  return end
}

/** The clause is one noun phrase from its first word to its last. */
export function isPhrase(view: View, { from, to }: Stretch): boolean {
  const { words, pieces } = view
  const { low } = pieces[from]!
  if (words.relatives.has(low) && !words.articles.has(low)) return false
  if (words.openerPrefixes.some((one) => low.startsWith(one) && low.length > 3) && !words.known(low))
    return false
  if (isAdjunct(view, from) || words.openers.has(low)) return false
  return nounEnd(view, from, to) >= to
}
