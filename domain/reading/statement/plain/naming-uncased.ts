import type { Stretch } from '../document.ts'
import { isBody, isOutlet, isRole, isUnnamed } from './kinds.ts'
import type { FoundName } from './naming.ts'
import { textOf } from './text-of.ts'
import { phraseAt, type View } from './view.ts'

/** Words between or before the parts of a name. */
const PARTICLES = /^(?:بن|ابن|بنت|أبو|أبي|أم|آل|عبد|بو|ولد|בן|בר|בת|אבו|אל|דה|ואן|פון|די)$/

/** The place of the first given name behind a place, not in the complement of a body alone; or -1. */
export function givenAt(view: View, from: number, to: number): number {
  const { pieces, words } = view
  const article = words.lists.article ?? ''
  for (let i = from; i < to; i++) {
    if (!words.givenNames.has(pieces[i]!.low)) continue
    // A name that is a word of office too ("Amin") has a surname behind it.
    const next = pieces[i + 1]
    const named =
      (i > from || to - from === 2) &&
      i + 1 < to &&
      next &&
      !next.low.startsWith(article) &&
      !isRole(view, i + 1)
    if (!isRole(view, i) || named) return i
  }
  return -1
}

/** The end of a name that begins with a given name: one more word, particles aside. */
export function nameEnd(view: View, from: number, to: number): number {
  const { pieces } = view
  const limit = Math.min(to, from + 5)
  let i = from + (PARTICLES.test(pieces[from]!.low) ? 2 : 1)
  while (i < limit && PARTICLES.test(pieces[i]!.low)) i++
  return Math.min(limit, i + 1)
}

/** A noun phrase whose name ends after two words, where nothing else says that it ends. */
export function tightened(view: View, { from, to }: Stretch): Stretch {
  if (view.words.capitals) return { from, to }
  const given = givenAt(view, from, to)
  if (given >= 0) return { from, to: nameEnd(view, given, to) }
  const { name } = withoutCapitals(view, from, to)
  const count = name?.split(/\s+/).length ?? 0
  return { from, to: count > 2 ? to - (count - 2) : to }
}

/** A name that neither a title nor a given name makes one. */
export function isDoubtful(view: View, { from, to }: Stretch): boolean {
  const { head, role } = withoutCapitals(view, from, to)
  return head === 'person' && !role && givenAt(view, from, to) < 0
}

/** Describes a noun phrase of a script without capitals: a given name says where the name begins. */
export function withoutCapitals(view: View, from: number, to: number): FoundName {
  const { pieces, words } = view
  const article = words.lists.article ?? ''
  const definite = (at: number) => {
    const { low } = pieces[at]!
    return article !== '' && low.startsWith(article) && low.length > article.length + 1
  }
  if (isOutlet(view, from)) return { head: 'outlet' }
  const known = byGivenName(view, from, to)
  if (known) return known
  for (let i = from; i < Math.min(to, from + 2); i++)
    if (isUnnamed(view, i) && !isRole(view, from) && !isBody(view, from)) return { head: 'unnamed' }
  let i = from
  let role = false
  let body = -1
  let construct = false
  while (i < to) {
    const { low } = pieces[i]!
    if (isRole(view, i) && (role || body < 0) && !(isBody(view, i) && role)) {
      role = true
      construct = !definite(i) && !/["״׳']/.test(low)
    } else if (isBody(view, i)) {
      if (body < 0) body = i
      construct = !definite(i)
    } else if (words.links.has(low) && i > from && i + 1 < to) {
      if (body < 0) body = i + 1
      // Behind "in the name of" stands the name of a body to its end.
      if (role && low.length > 2) i = to - 1
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
  // "فرق الإطفاء": a noun and what it belongs to.
  if (i === from && to - i === 2 && definite(i + 1)) return { head: 'body' }
  const unsure = body >= 0 ? { unsure: true } : {}
  return { head: 'person', name: textOf(view, i, Math.min(to, i + 5)), ...titles, ...unsure }
}

/** A name that a given name begins, behind a title or alone. */
function byGivenName(view: View, from: number, to: number): FoundName | undefined {
  const { words } = view
  const at = givenAt(view, from, to)
  if (at < 0 || (to - at < 2 && at > from)) return undefined
  if (at === from) return { head: 'person', name: textOf(view, at, Math.min(to, at + 5)) }
  let body = -1
  let titled = false
  for (let i = from; i < at; i++) {
    if (isRole(view, i) || isUnnamed(view, i)) titled = true
    else if (isBody(view, i) && body < 0) body = i
  }
  if (phraseAt(view, from, words.titlePhrases, at) > 0) titled = true
  // "The Rafik Hariri hospital", "the head of Ben Gurion university".
  if (!titled && body >= 0) return undefined
  if (
    isBody(view, at - 1) &&
    body === at - 1 &&
    !view.pieces[at - 1]!.low.startsWith(words.lists.article ?? '-')
  )
    return undefined
  const of = body >= 0 ? textOf(view, body, at) : undefined
  return {
    head: 'person',
    name: textOf(view, at, Math.min(to, at + 5)),
    role: textOf(view, from, at),
    ...(of ? { of } : {}),
  }
}
