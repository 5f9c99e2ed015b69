import type { DraftHop } from '../../types.ts'
import { authorOf } from './author.ts'
import { isBody, isNoun, isRole } from './kinds.ts'
import { type Naming, namingOf } from './naming.ts'
import { tightened } from './naming-uncased.ts'
import { nounEnd } from './noun.ts'
import { isName, type Source } from './source.ts'
import type { View } from './view.ts'

/** The persons a text names, by place, and who spoke last; grows while drafts are made in the order of the text. */
export type People = {
  named: { at: number; hop: DraftHop }[]
  bySurname: Map<string, DraftHop>
  last?: { at: number; hop: DraftHop }
}

/** Collects the persons that a text names with a title, or with two capital words and more. */
export function readPeople(view: View): People {
  const people: People = { named: [], bySurname: new Map() }
  view.clauses.forEach((clause, index) => {
    if (clause.quoted) return
    for (let i = clause.from; i < clause.to; i++) {
      const given = view.words.givenNames.has(view.pieces[i]!.low)
      const starts = isRole(view, i) || given || (view.words.capitals && view.pieces[i]!.capital)
      // "Pour Greenpeace": a sentence begins with a capital too.
      if (!starts || (!given && isFunction(view, i))) continue
      const end = readEnd(view, i, nounEnd(view, i, clause.to))
      const found = namingOf(view, { from: withArticle(view, i, clause.from), to: Math.max(end, i + 1) })
      const beside = found.head === 'role' && end >= clause.to ? view.clauses[index + 1] : undefined
      const named = beside && !beside.quoted && isName(view, beside) ? namingOf(view, beside) : undefined
      const before = found.head === 'role' && i <= clause.from + 1 ? view.clauses[index - 1] : undefined
      const hop = person(
        named ?? (before && !before.quoted && isName(view, before) ? namingOf(view, before) : found),
        found,
      )
      if (hop && isPerson(view, i, hop)) add(people, view.pieces[i]!.start, hop)
      i = Math.max(i, end - 1)
    }
  })
  return people
}

const isFunction = ({ words, pieces }: View, at: number) => {
  const { low } = pieces[at]!
  return (
    words.joiners.has(low) ||
    words.conjunctions.has(low) ||
    words.accordingTo.has(low) ||
    words.perhaps.has(low) ||
    words.articles.has(low) ||
    words.pronouns.has(low)
  )
}

/** German writes every noun with a capital: only a given name or a title makes a person of two words. */
const isPerson = ({ words, pieces }: View, at: number, hop: DraftHop) =>
  !words.lists.commaOpens || hop.role !== undefined || words.givenNames.has(pieces[at]!.low)

/** Where the article before a noun stands, which says that no name follows at once. */
const withArticle = ({ words, pieces }: View, at: number, from: number) =>
  words.capitals && at > from && words.articles.has(pieces[at - 1]!.low) ? at - 1 : at

/** Outside of an attribution nothing else ends a name in a script without capitals. */
function readEnd(view: View, from: number, to: number): number {
  return tightened(view, { from, to }).to
}

function add(people: People, at: number, hop: DraftHop): void {
  const surname = surnameOf(hop.name)
  const known = people.bySurname.get(surname)
  const longer = !known || known.name.length < hop.name.length
  if (longer) people.bySurname.set(surname, hop)
  else if (hop.role && !known.role)
    Object.assign(known, { role: hop.role, ...(hop.speaksFor ? { speaksFor: hop.speaksFor } : {}) })
  people.named.push({ at, hop: longer ? hop : known })
}

const surnameOf = (name: string) => name.toLowerCase().split(/\s+/).at(-1)!

function person(named: Naming, titled: Naming): DraftHop | undefined {
  if (!named.name) return undefined
  const role = named.role ?? titled.role
  const of = named.of ?? titled.of
  return { name: named.name, kind: 'person', ...(role ? { role } : {}), ...(of ? { speaksFor: of } : {}) }
}

/** Names the speaker of a source: a name with its title, a pronoun or a title read back, else the phrase as it stands. */
export function speakerOf(view: View, source: Source, people: People, at: number): DraftHop | undefined {
  const first = source[0]
  if (!first) return lastBefore(people, at)
  const { pieces, words } = view
  if (first.to - first.from === 1 && words.pronouns.has(pieces[first.from]!.low)) {
    const known = lastBefore(people, at)
    // A pronoun that nothing before it explains is named as it stands.
    return known ?? (words.lists.commaOpens ? { name: pieces[first.from]!.text, kind: 'unnamed' } : undefined)
  }
  const author = authorOf(view, first, first.to)
  const parts = (author ? [author] : source).map((stretch) => namingOf(view, stretch))
  // What a comma sets off is the name where the title may hold that of its body.
  const named = parts.find(({ name, unsure }) => name && !unsure) ?? parts.find(({ name }) => name)
  const main = parts[0]!
  if (named) {
    const hop = person(named, parts.find((part) => part.head === 'role') ?? named)!
    const known = people.bySurname.get(surnameOf(hop.name))
    return known && !hop.name.includes(' ') ? { ...hop, ...known } : hop
  }
  const alone = people.bySurname.get(main.text.toLowerCase())
  if (alone) return alone
  const extra = {
    ...(main.of ? { speaksFor: main.of } : {}),
    ...(main.country ? { country: main.country } : {}),
    ...(main.role ? { role: main.role } : {}),
  }
  if (main.head === 'role') {
    const meant = main.indefinite ? undefined : holder(view, first.from, first.to, people, at)
    return meant ?? { name: main.text, kind: 'unnamed', ...extra }
  }
  const titled = parts.some(({ head }, i) => i > 0 && (head === 'role' || head === 'unnamed'))
  if (titled && (main.head === 'other' || (main.head === 'body' && !isBody(view, first.from))))
    return { name: main.text, kind: 'person' }
  if (main.head === 'outlet' || main.head === 'body') return { name: main.text, kind: main.head }
  if (main.head === 'unnamed') return { name: main.text, kind: 'unnamed', ...extra }
  if (words.lists.commaOpens) {
    const lone = first.to - first.from === 1 && !isNoun(view, first.from)
    const head = pieces[first.to - 1]!.low
    // "Müller sagte": a lone name without an article is rather a surname; documents are nobody's name.
    if (words.documents.has(head) || words.documents.has(pieces[Math.min(first.from + 1, first.to - 1)]!.low))
      return { name: main.text, kind: 'unnamed', ...extra }
    if (lone) return { name: main.text, kind: 'person' }
  }
  return { name: main.text, kind: words.capitals || isNoun(view, first.from) ? 'body' : 'unnamed' }
}

/** The person last named with the office that a bare title names ("the minister"). */
function holder(view: View, from: number, to: number, people: People, at: number): DraftHop | undefined {
  const { words, pieces } = view
  const article = words.lists.article ?? ''
  const bare = (word: string) => (article && word.startsWith(article) ? word.slice(article.length) : word)
  let head = from
  while (head < to && !isRole(view, head)) head++
  if (head >= to || to - head > 1) return undefined
  const wanted = bare(pieces[head]!.low)
  for (let i = people.named.length - 1; i >= 0; i--) {
    const { at: place, hop } = people.named[i]!
    if (place >= at) continue
    const role = (hop.role ?? '').toLowerCase().split(/\s+/).map(bare)
    if (role.some((word) => word === wanted || (words.roleEndings.has(wanted) && word.endsWith(wanted))))
      return hop
    if (people.named.length - i > 40) return undefined
  }
  return undefined
}

/** Who was last named or spoke before a place. */
function lastBefore(people: People, at: number): DraftHop | undefined {
  let low = 0
  let high = people.named.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (people.named[middle]!.at < at) low = middle + 1
    else high = middle
  }
  const named = people.named[low - 1]
  const { last } = people
  return last && (!named || last.at >= named.at) ? last.hop : named?.hop
}
