import { BODY_WORDS } from '../words/en/bodies.ts'
import { COUNTRIES } from '../words/en/countries.ts'
import { HONORIFICS, OFFICES, ROLES } from '../words/en/roles.ts'
import { behalf, client, ownBody, plainBody, speaksForClause } from './behalf.ts'
import { behalfBefore, bodyBefore, type Described } from './body-before.ts'
import type { Document } from './document.ts'
import { type Name, namesIn } from './names.ts'
import { phraseStart } from './phrase.ts'
import { fullBodyName, shortForms } from './short-names.ts'

/** A person as the report introduces them. `at` is the token of the first full mention. */
export type Person = { name: string; at: number; role?: string; speaksFor?: string }

/** Who is who within one report. */
export type Cast = {
  names: Name[]
  people: Person[]
  bySurname: Map<string, Person[]>
  bodies: Name[]
  fullBodies: Map<string, { name: string; at: number }>
  inside: Set<string>
}

/** Collects the people and bodies that a text names, with their roles as worded beside the name. */
export function readCast(doc: Document, names?: Name[]): Cast {
  const cast: Cast = {
    names: names ?? namesIn(doc, 0, doc.tokens.length),
    people: [],
    bySurname: new Map(),
    bodies: [],
    fullBodies: new Map(),
    inside: new Set(),
  }
  for (const name of cast.names) if (doc.tokens[name.full.from - 1]?.word) cast.inside.add(name.text)
  for (const name of cast.names) {
    if (name.kind === 'body') addBody(cast, name)
    if (name.kind !== 'person') continue
    const surname = name.text.split(/\s+/).at(-1)!.toLowerCase()
    const known = personOf(cast, name.text)
    const single = !/\s/.test(name.text)
    if (single && known) continue
    const person: Person =
      known && (known.name === name.text || single) ? known : { name: name.text, at: name.from }
    if (person !== known) {
      cast.people.push(person)
      const list = cast.bySurname.get(surname)
      if (list) list.push(person)
      else cast.bySurname.set(surname, [person])
    }
    introduce(doc, cast, name, person)
  }
  return cast
}

function addBody(cast: Cast, name: Name): void {
  cast.bodies.push(name)
  // The first body that has a short form keeps it: later ones are told apart by their full names.
  for (const form of shortForms(name.text))
    if (!cast.fullBodies.has(form)) cast.fullBodies.set(form, { name: name.text, at: name.from })
}

/** The person a name stands for: the same full name, or the last one introduced with that surname. */
export function personOf(cast: Cast, text: string): Person | undefined {
  const words = text.split(/\s+/)
  const list = cast.bySurname.get(words.at(-1)!.toLowerCase())
  if (!list) return undefined
  if (words.length === 1) return list.at(-1)
  return (
    list.find((person) => person.name === text) ?? list.find((person) => person.name.startsWith(words[0]!))
  )
}

/** Role and body before the name ("senior League leader X") or in the apposition after it ("X, head of Y,"). */
function introduce(doc: Document, cast: Cast, name: Name, person: Person): void {
  const before = roleBefore(doc, cast, name)
  if (before.role && !person.role) person.role = before.role
  if (before.speaksFor && !person.speaksFor) person.speaksFor = before.speaksFor
  const after = roleAfter(doc, cast, name)
  if (after.role && !person.role) person.role = after.role
  if (after.speaksFor && !person.speaksFor) person.speaksFor = after.speaksFor
}

function roleBefore(doc: Document, cast: Cast, name: Name): Described {
  const { tokens } = doc
  const end = name.full.from
  if (name.title) {
    const title = name.title
      .split(/\s+/)
      .filter(
        (word) => !HONORIFICS.has(word.toLowerCase()) && !COUNTRIES.has(word.toLowerCase()) && word !== '.',
      )
      .join(' ')
    const owned = ownBody(doc, end - 2)
    return title ? { role: title, ...(owned ? { speaksFor: owned } : bodyBefore(doc, end)) } : {}
  }
  const last = tokens[end - 1]
  const comma = last?.text === ','
  const head = comma ? end - 2 : end - 1
  if (head < 0 || !ROLES.has(tokens[head]!.lower)) return comma ? behalfBefore(doc, head) : {}
  const start = phraseStart(doc, head + 1, { from: Math.max(0, head - 12), to: head + 1 })
  let body: Name | undefined
  const words: string[] = []
  for (let i = start; i <= head; i++) {
    const token = tokens[i]!
    const found = namesIn(doc, i, head + 1)[0]
    if (found && found.from === i && found.to <= head) {
      // A capital that only opens the sentence may be any word ("Tennis player X").
      const any = found.kind === 'unknown' && !cast.inside.has(found.text)
      if (found.kind !== 'country' && !any) body = found
      i = found.to - 1
      continue
    }
    if (token.tag === 'DET' || /^['’]s?$/.test(token.lower) || COUNTRIES.has(token.lower)) continue
    words.push(token.text)
  }
  const role = words.join(' ')
  const owner = body
    ? fullBodyName(cast, body.text, body.from)
    : (ownBody(doc, head) ?? client(doc, start, head) ?? plainBody(doc, head))
  return { role: role || undefined, speaksFor: owner }
}

function roleAfter(doc: Document, cast: Cast, name: Name): Described {
  const { tokens } = doc
  const clause = speaksForClause(doc, name.to)
  if (clause) return { speaksFor: clause }
  const comma = tokens[name.to]
  if (!comma || (comma.text !== ',' && comma.text !== '(')) return {}
  const from = name.to + 1
  let to = from
  while (
    to < tokens.length &&
    to - from < 24 &&
    !/^[,.;)]$/.test(tokens[to]!.text) &&
    tokens[to]!.lower !== 'who' &&
    !(tokens[to]!.tag === 'VERB' && to > from)
  )
    to++
  let role = -1
  for (let i = from; i < to && role < 0; i++)
    if (ROLES.has(tokens[i]!.lower) || OFFICES.has(tokens[i]!.lower)) role = i
  if (role < 0) return {}
  const prior = namesIn(doc, from, role).find(
    (found) => found.kind === 'body' || found.kind === 'outlet' || found.kind === 'unknown',
  )
  const words = tokens
    .slice(from, role + 1)
    .filter(
      (token, i) =>
        token.tag !== 'DET' && token.word && !(prior && from + i >= prior.from && from + i < prior.to),
    )
  const worded = words.map((token) => token.text).join(' ')
  const named =
    prior ??
    namesIn(doc, role + 1, to).find(
      (found) => found.kind === 'body' || found.kind === 'outlet' || found.kind === 'unknown',
    )
  if (named) return { role: worded, speaksFor: fullBodyName(cast, named.text, named.from) }
  return { role: worded, speaksFor: lastBodyFor(doc, cast, role, to, name.from) ?? behalf(doc, role, to) }
}

/** "the organization" after a role stands for the body last named before it. */
function lastBodyFor(
  doc: Document,
  cast: Cast,
  role: number,
  to: number,
  before: number,
): string | undefined {
  let described = false
  for (let i = role + 1; i < to; i++) if (BODY_WORDS.has(doc.tokens[i]!.lower)) described = true
  if (!described) return undefined
  return lastBody(cast, before)?.text
}

/** The body last named before a token. */
export const lastBody = (cast: Cast, before: number): Name | undefined =>
  cast.bodies[countBefore(cast.bodies, before, (body) => body.from) - 1]

/** The people introduced before a token, the latest first; no further back than a reader would look. */
export function peopleBefore(cast: Cast, before: number): Person[] {
  const count = countBefore(cast.people, before, (person) => person.at)
  return cast.people.slice(Math.max(0, count - 50), count).reverse()
}

/** How many of an ascending list stand before a token. */
export function countBefore<T>(list: T[], before: number, place: (item: T) => number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (place(list[middle]!) < before) low = middle + 1
    else high = middle
  }
  return low
}
