import type { Stretch } from '../document.ts'
import { isBody, isNoun, isOutlet, isRole, isUnnamed } from './noun.ts'
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
}

const textOf = (view: View, from: number, to: number) =>
  to > from ? view.doc.text.slice(view.pieces[from]!.start, view.pieces[to - 1]!.end) : ''

/** Describes one noun phrase without commas. */
export function namingOf(view: View, stretch: Stretch): Naming {
  const { words, pieces } = view
  let { from, to } = stretch
  while (to > from && !pieces[to - 1]!.word && pieces[to - 1]!.quote < 0) to--
  let indefinite = false
  while (from < to - 1 && words.articles.has(pieces[from]!.low)) {
    indefinite ||= words.indefinite.has(pieces[from]!.low)
    from++
  }
  const text = textOf(view, from, to)
  const country = countryIn(view, from, to)
  const found = words.capitals ? withCapitals(view, from, to) : withoutCapitals(view, from, to)
  return { text, indefinite, ...(country ? { country } : {}), ...found }
}

function countryIn(view: View, from: number, to: number): string | undefined {
  for (let i = from; i < to; i++) {
    const country = view.words.countries.get(view.pieces[i]!.low)
    if (country) return country
  }
  return undefined
}

type Found = Pick<Naming, 'head' | 'name' | 'role' | 'of'>

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
    if (capital && !isRole(view, start - 1)) start--
    else if (
      !capital &&
      particle &&
      pieces[start - 2]?.capital &&
      start - 2 >= from &&
      !titled(view, from, start - 1)
    )
      start--
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

function withCapitals(view: View, from: number, to: number): Found {
  const { pieces, words } = view
  const head = headOf(view, from, to)
  if (head?.head === 'outlet' || head?.head === 'body') return { head: head.head }
  const name = lastName(view, head && pieces[head.at]!.capital ? head.at + 1 : from, to)
  const long = name && name.to - name.from
  if (head?.head === 'unnamed' && !(long && long >= 2)) return { head: 'unnamed' }
  const role = textOf(view, from, name?.from ?? to)
  const of = head ? complement(view, head.at, name?.from ?? to) : undefined
  const titles = { ...(role ? { role } : {}), ...(of ? { of } : {}) }
  if (name && (head || (long && long >= 2))) {
    const first = pieces[name.from]!
    // A lone word in capitals after a title is a body ("directeur de l'ONU").
    if (long === 1 && first.text === first.text.toUpperCase() && first.text.length > 1)
      return { head: 'role', ...titles }
    return { head: 'person', name: textOf(view, name.from, name.to), ...titles }
  }
  if (head) return { head: 'role', ...titles }
  const small = pieces.slice(from, to).every((piece) => !piece.capital)
  return { head: small && !words.pronouns.has(pieces[from]!.low) ? 'unnamed' : 'other' }
}

/** The body in a title: what follows the link behind the noun of office. */
function complement(view: View, head: number, to: number): string | undefined {
  const { words, pieces } = view
  let i = head + 1
  while (i < to && !words.links.has(pieces[i]!.low)) i++
  while (i < to && (words.links.has(pieces[i]!.low) || words.articles.has(pieces[i]!.low))) i++
  return textOf(view, i, to) || undefined
}

function withoutCapitals(view: View, from: number, to: number): Found {
  const { pieces, words } = view
  const article = words.lists.article ?? ''
  const definite = (at: number) => {
    const { low } = pieces[at]!
    return article !== '' && low.startsWith(article) && low.length > article.length + 1
  }
  if (isOutlet(view, from)) return { head: 'outlet' }
  for (let i = from; i < Math.min(to, from + 2); i++)
    if (isUnnamed(view, i) && !isRole(view, from)) return { head: 'unnamed' }
  let i = from
  let role = false
  let body = -1
  let construct = false
  while (i < to) {
    const { low } = pieces[i]!
    if (isRole(view, i) && !(isBody(view, i) && role)) {
      role = true
      construct = !definite(i) && !/["״׳']/.test(low)
    } else if (isBody(view, i)) {
      if (body < 0) body = i
      construct = !definite(i)
    } else if (words.links.has(low) && i > from && i + 1 < to) {
      if (body < 0) body = i + 1
      i++
      construct = false
    } else if (words.countries.has(low) && i > from) construct = false
    else if (i > from && definite(i)) {
      if (body < 0) body = i
      construct = false
    } else if (construct && (to - i >= 3 || to - i === 1)) {
      if (body < 0) body = i
      construct = false
    } else break
    i++
  }
  const of = role && body >= 0 && i > body ? textOf(view, body, i) : undefined
  const titles = { ...(role ? { role: textOf(view, from, i) } : {}), ...(of ? { of } : {}) }
  if (i >= to) return role ? { head: 'role', ...titles } : { head: body >= 0 ? 'body' : 'other' }
  if (body >= 0 && !role) return { head: 'body' }
  if (i === from && definite(from)) {
    // A title that no list holds: "the climatologist Anat Peer".
    const after = from + 1
    // Hebrew: so short an article may as well be a letter of the name.
    if (article.length === 1 && to - from === 2) return { head: 'person', name: textOf(view, from, to) }
    if (to - after >= 2) return { head: 'person', name: textOf(view, after, to), role: pieces[from]!.text }
    return { head: to - from === 1 ? 'unnamed' : 'other' }
  }
  if (to - i === 1 && !role) return { head: 'other' }
  return { head: 'person', name: textOf(view, i, Math.min(to, i + 5)), ...titles }
}
