import type { Stretch } from '../document.ts'
import { isBody, isNoun, isOutlet, isRole, isUnnamed } from './kinds.ts'
import { withoutCapitals } from './naming-uncased.ts'
import { textOf } from './text-of.ts'
import type { View } from './view.ts'

/** What a noun phrase names, in its own words. */
export type Naming = {
  head: 'person' | 'role' | 'body' | 'unnamed' | 'outlet' | 'other'
  /** the phrase without its article */
  text: string
  name?: string
  role?: string
  /** the body in a title ("minister of transport") */
  of?: string
  country?: string
  indefinite: boolean
  /** the name may as well be that of the body in the title */
  unsure?: boolean
}

/** Describes one noun phrase without commas. */
export function namingOf(view: View, stretch: Stretch): Naming {
  const { words, pieces } = view
  let { from, to } = stretch
  while (to > from && !pieces[to - 1]!.word && pieces[to - 1]!.quote < 0) to--
  let indefinite = false
  const start = from
  while (from < to - 1 && words.articles.has(pieces[from]!.low)) {
    indefinite ||= words.indefinite.has(pieces[from]!.low)
    from++
  }
  const quoted = nameInMarks(view, from, to)
  if (quoted) return { text: textOf(view, quoted.from, quoted.to), indefinite, head: 'outlet' }
  if (isTitleOfPress(view, start, from)) return { text: textOf(view, start, to), indefinite, head: 'outlet' }
  const led = from > start && !indefinite ? 'definite' : from > start ? 'indefinite' : 'bare'
  const text = textOf(view, from, to)
  const country = countryIn(view, from, to)
  const found = words.capitals ? withCapitals(view, from, to, led) : withoutCapitals(view, from, to)
  return { text, indefinite, ...(country ? { country } : {}), ...found }
}

function countryIn(view: View, from: number, to: number): string | undefined {
  for (let i = from; i < to; i++) {
    const country = view.words.countries.get(view.pieces[i]!.low)
    if (country) return country
  }
  return undefined
}

export type FoundName = Pick<Naming, 'head' | 'name' | 'role' | 'of' | 'unsure'>

function headOf(view: View, from: number, to: number): { at: number; head: Naming['head'] } | undefined {
  for (let i = from; i < to; i++) {
    // What stands behind a link is the complement, not the head.
    if (i > from && view.words.links.has(view.pieces[i - 1]!.low)) return undefined
    if (isOutlet(view, i)) return { at: i, head: 'outlet' }
    if (isRole(view, i)) return { at: i, head: 'role' }
    if (isUnnamed(view, i)) return { at: i, head: 'unnamed' }
    if (isBody(view, i)) return { at: i, head: 'body' }
  }
  return undefined
}

/** The last run of capital words: a name, unless it is the complement of a title. */
function lastName(view: View, from: number, to: number): Stretch | undefined {
  const { pieces, words } = view
  if (to <= from || !pieces[to - 1]!.capital) return undefined
  let start = to
  while (start > from) {
    const { capital, low } = pieces[start - 1]!
    const particle = /^(?:von|van|de|da|dos|del|la|ben|bin|ibn|al|el|abu|ten|zu|di|le|mac)$/.test(low)
    // "Bo Lindqvist": behind a capital the last word is a name, whatever it ends in.
    const last = start === to && start - 2 >= from && pieces[start - 2]!.capital && !words.roles.has(low)
    if (capital && (last || !isRole(view, start - 1))) start--
    else if (
      !capital &&
      particle &&
      pieces[start - 2]?.capital &&
      start - 2 >= from &&
      !titled(view, from, start - 1)
    )
      start--
    else if (
      /^(?:der|den|dem|la|las|los)$/.test(low) &&
      /^(?:von|van|de)$/.test(pieces[start - 2]?.low ?? '') &&
      isGiven(view, start - 3)
    )
      start -= 2
    else break
  }
  if (start >= to) return undefined
  if (words.links.has(pieces[start - 1]?.low ?? '') && start > from) {
    // "ministre de l'Intérieur Jean Roux": the complement takes what stands before first name and surname.
    if (to - start >= 3) return { from: to - 2, to }
    return to - start === 2 && isBody(view, start) ? { from: start + 1, to } : undefined
  }
  return { from: start, to }
}

const titled = (view: View, from: number, to: number) => {
  for (let i = from; i < to; i++) if (isNoun(view, i)) return true
  return false
}

function withCapitals(view: View, from: number, to: number, led: Led): FoundName {
  const { pieces, words } = view
  const head = headOf(view, from, to)
  if (head?.head === 'outlet' || head?.head === 'body') return { head: head.head }
  const last = lastName(view, head && pieces[head.at]!.capital ? head.at + 1 : from, to)
  const name = last && head ? ownName(view, head.at, last, led) : last
  const long = name && name.to - name.from
  if (head?.head === 'unnamed' && !(long && long >= 2)) return { head: 'unnamed' }
  const role = textOf(view, from, name?.from ?? to)
  const of = head ? complement(view, head.at, name?.from ?? to) : undefined
  const titles = { ...(role ? { role } : {}), ...(of ? { of } : {}) }
  if (name && !head && led === 'definite' && name.from === from && !isGiven(view, from)) {
    // Only a title takes an article: "the Liberation Front" is no person.
    const titled = words.countries.has(pieces[from]!.low) || words.givenNames.has(pieces[to - 2]?.low ?? '')
    if (name.to - from < 3 || !titled)
      return { head: words.lists.commaOpens && name.to - from === 1 ? 'other' : 'body' }
    return { head: 'person', name: textOf(view, to - 2, to), role: textOf(view, from, to - 2) }
  }
  if (name && (head || (long && long >= 2))) {
    const first = pieces[name.from]!
    // A lone word in capitals after a title is a body ("directeur de l'ONU").
    if (long === 1 && first.text === first.text.toUpperCase() && first.text.length > 1)
      return { head: 'role', ...titles }
    const unsure = name.from > from && isBody(view, name.from - 1)
    return {
      head: 'person',
      name: textOf(view, name.from, name.to),
      ...titles,
      ...(unsure ? { unsure } : {}),
    }
  }
  if (head) return { head: 'role', ...titles }
  if (/jährig/.test(pieces[to - 1]!.low)) return { head: 'unnamed' }
  if (to - from === 1 && led === 'bare' && isGiven(view, from))
    return { head: 'person', name: textOf(view, from, to) }
  const small = pieces.slice(from, to).every((piece) => !piece.capital)
  return { head: small && !words.pronouns.has(pieces[from]!.low) ? 'unnamed' : 'other' }
}

/** "écrit Le Canard du Nord": inside a sentence only the name of a paper has an article with a capital. */
function isTitleOfPress(view: View, start: number, from: number): boolean {
  const { pieces, words } = view
  if (from !== start + 1 || words.lists.commaOpens || !pieces[start]!.capital || !pieces[from]!.capital)
    return false
  const sentence = view.sentences[view.clauses[view.clauseOf[start]!]?.sentence ?? -1]
  return sentence !== undefined && start > sentence.from && pieces[start - 1]!.word
}

type Led = 'definite' | 'indefinite' | 'bare'

const isGiven = ({ words, pieces }: View, at: number) => words.givenNames.has(pieces[at]?.low ?? '')

/** A name behind a title, unless it is the name of the body in that title ("a spokesman of the airline Norda"). */
function ownName(view: View, head: number, name: Stretch, led: Led): Stretch | undefined {
  const { words, pieces } = view
  const given = isGiven(view, name.from)
  // "Sprecher der ukrainischen Luftwaffe": one word that names a body.
  if (name.to - name.from === 1 && isBody(view, name.from)) return undefined
  for (let i = head + 1; led === 'indefinite' && !given && i < name.from; i++)
    if (words.links.has(pieces[i]!.low)) return undefined
  const before = name.from - 1
  if (before <= head || !(isBody(view, before) || isOutlet(view, before)) || given) return name
  if (name.to - name.from >= 3 && isGiven(view, name.to - 2)) return { from: name.to - 2, to: name.to }
  return name.to - name.from === 1 ? undefined : name
}

/** A name in quotation marks that no noun explains names an outlet: "das „Rheintaler Tageblatt“". */
function nameInMarks(view: View, from: number, to: number): Stretch | undefined {
  const { pieces } = view
  const quote = pieces[from]?.quote ?? -1
  if (quote < 0 || pieces[from]!.word || to - from < 3) return undefined
  for (let i = from; i < to; i++) if (pieces[i]!.quote !== quote) return undefined
  return { from: from + 1, to: pieces[to - 1]!.word ? to : to - 1 }
}

/** The body in a title: what follows the link behind the noun of office. */
function complement(view: View, head: number, to: number): string | undefined {
  const { words, pieces } = view
  let i = head + 1
  while (i < to && !words.links.has(pieces[i]!.low)) i++
  while (i < to && (words.links.has(pieces[i]!.low) || words.articles.has(pieces[i]!.low))) i++
  return textOf(view, i, to) || undefined
}
