import type { DraftHop } from '../types.ts'
import { BODY_NOUNS, BODY_WORDS, CHANNELS } from '../words/en/bodies.ts'
import { OUTLET_NOUNS } from '../words/en/outlet-nouns.ts'
import { OFFICES, PEOPLE, ROLES } from '../words/en/roles.ts'
import { type Cast, personOf } from './cast.ts'
import {
  describedBody,
  headOf,
  isDescribedBody,
  isOwner,
  isUnnamed,
  MADE,
  madeBy,
  opener,
  textOf,
  unnamed,
  worded,
} from './describe.ts'
import { type Document, firstToken, type Stretch } from './document.ts'
import { definite, lastBodyHop, lastPerson, unresolved } from './hop-people.ts'
import {
  behindLink,
  givenName,
  hangsOn,
  isPlainWord,
  lastSurname,
  makerBefore,
  participleIn,
  writerOf,
} from './hop-phrases.ts'
import { namesIn, outletText } from './names.ts'
import { personHop } from './person-hop.ts'
import { sentenceBody } from './sentence-body.ts'
import { fullBodyName } from './short-names.ts'
import { SPOKEN } from './spoken-words.ts'

/** Whom the report last let speak; pronouns and "the minister" look here first. */
export type Memory = { person?: DraftHop; body?: DraftHop; group?: DraftHop; last?: DraftHop }

const SINGULAR = new Set('he she him her his hers'.split(' '))

const PLURAL = new Set('they them their theirs'.split(' '))

/** "an AFP journalist": whoever works for an outlet is not the outlet. */
const isPerson = (lower: string) => PEOPLE.has(lower) || ROLES.has(lower)

/** Names who stands behind a source phrase. Undefined when the words name nobody (first person outside a quotation). */
export function hopOf(doc: Document, cast: Cast, source: Stretch, memory: Memory): DraftHop | undefined {
  const { tokens } = doc
  const first = tokens[source.from]!
  // "was rejected by the court"
  if (first.lower === 'by' && source.to - source.from > 1)
    return hopOf(doc, cast, { from: source.from + 1, to: source.to }, memory)
  // "the bank's warning": the owner without its mark.
  if (source.to - source.from > 1 && /^['’]s?$/.test(tokens[source.to - 1]!.lower))
    return hopOf(doc, cast, { from: source.from, to: source.to - 1 }, memory)
  const single = source.to - source.from === 1
  if (single && SINGULAR.has(first.lower))
    return (
      memory.person ??
      lastPerson(cast, source.from) ??
      lastSurname(doc, cast, source.from) ??
      unresolved(first.text)
    )
  if (single && (PLURAL.has(first.lower) || first.lower === 'it')) {
    const opener = sentenceBody(doc, source.from)
    if (opener) return opener
  }
  if (single && PLURAL.has(first.lower))
    return (
      memory.group ?? memory.body ?? lastBodyHop(cast, source.from) ?? { name: first.text, kind: 'unnamed' }
    )
  if (single && first.lower === 'it') return memory.body ?? lastBodyHop(cast, source.from)
  if (single && /^(?:who|which|that)$/.test(first.lower) && !/^\p{Lu}{2}/u.test(first.text))
    return antecedent(doc, cast, source.from, memory)
  if (single && /^(?:i|we|you|me|us)$/.test(first.lower) && first.text !== 'US') return undefined
  // "this newspaper": the report's own outlet is no hop.
  if (first.lower === 'this' && OUTLET_NOUNS.has(tokens[source.from + 1]?.lower ?? '')) return undefined
  // "the party's Telegram channel said": whoever owns it.
  for (let i = source.from + 1; i < source.to - 1; i++)
    if (
      /^['’]s?$/.test(tokens[i]!.lower) &&
      ((CHANNELS.has(tokens[i + 1]!.lower) && /^\p{Lu}/u.test(tokens[i + 1]!.text)) ||
        (i + 2 === source.to && /^(?:website|site|account|homepage|blog)$/.test(tokens[i + 1]!.lower)))
    )
      return hopOf(doc, cast, { from: behindLink(doc, source.from, i), to: i }, memory)
  const owned = ownReport(doc, cast, source, memory)
  if (owned) return owned
  const alias = givenName(doc, source)
  if (alias) {
    const who = hopOf(doc, cast, { from: source.from, to: alias.at }, memory)
    return { name: alias.name, kind: 'person', ...(who?.speaksFor ? { speaksFor: who.speaksFor } : {}) }
  }
  const aside = participleIn(doc, source)
  const names = namesIn(doc, source.from, source.to).filter(
    (name, i, all) =>
      name.from < aside &&
      (i === all.length - 1 || !isOwner(doc, name)) &&
      !isPlainWord(doc, cast, name, source),
  )
  const possessive =
    names[0] && /^['’]s?$/.test(tokens[names[0].to]?.lower ?? '') && names[0].to < source.to - 1
  const head = headOf(doc, source)
  if (SPOKEN.test(tokens[head]!.lower)) {
    const writer = writerOf(doc, source, head)
    if (writer) return hopOf(doc, cast, writer, memory)
    // "The ministry's statement, carried by X": its owner.
    if (/^['’]s?$/.test(tokens[head - 1]?.lower ?? '') && head - 1 > source.from)
      return hopOf(doc, cast, { from: source.from, to: head - 1 }, memory)
  }
  if (SPOKEN.test(tokens[head]!.lower) && !names.length)
    return memory.last ?? { name: worded(textOf(doc, source)), kind: 'unnamed' }
  // "The union's answer"
  if (/^(?:answer|reply|response|verdict|comment|explanation|warning|denial)$/.test(tokens[head]!.lower)) {
    const owner = head - 1
    if (/^['’]s?$/.test(tokens[owner]?.lower ?? '') && owner > source.from)
      return hopOf(doc, cast, { from: source.from, to: owner }, memory)
  }
  const made = madeBy(doc, source, head) ?? makerBefore(doc, source, head)
  if (made) return hopOf(doc, cast, made, memory)
  if (names[0] && names[0].from - source.from <= 1 && isDescribedBody(doc, names[0], source)) {
    return { name: fullBodyName(cast, names[0].text, source.from), kind: 'body' }
  }
  const person = names.find(
    (name) =>
      (name.kind === 'person' || (name.kind === 'unknown' && personOf(cast, name.text))) &&
      !hangsOn(doc, name, head) &&
      !(isOwner(doc, name) && name.to <= head),
  )
  if (person && !(possessive && person === names[0] && names.length === 1))
    return personHop(personOf(cast, person.text) ?? { name: person.text, at: person.from })
  const outlet = names.find((name) => name.kind === 'outlet')
  if (outlet && outlet.from <= head + 1 && !isPerson(tokens[head]!.lower))
    return { name: outletText(doc, outlet), kind: 'outlet' }
  const noun = tokens[head]!.lower
  // "local media reports": the media, not their reports.
  if (noun === 'reports' && /^(?:media|television|tv|radio|newspaper)$/.test(tokens[head - 1]?.lower ?? ''))
    return hopOf(doc, cast, { from: source.from, to: head }, memory)
  // "state media", "Israeli television": media without a name are an outlet all the same.
  if (
    (/^(?:media|television|tv|radio|broadcaster|newspapers?|magazine|tabloid|daily|weekly)$/.test(noun) ||
      (/^agenc(?:y|ies)$/.test(noun) && tokens[head - 1]?.lower === 'news')) &&
    !outlet &&
    head - source.from <= 4
  )
    return {
      name: textOf(doc, { from: source.from, to: head + 1 }).replace(/^(?:a|an|the)\s+/i, ''),
      kind: 'outlet',
    }
  if (
    (!names.length || (head === source.from && names[0]!.kind !== 'outlet')) &&
    BODY_NOUNS.has(noun) &&
    !PEOPLE.has(tokens[source.from]!.lower)
  )
    return describedBody(doc, cast, source, noun, memory)
  // "Minister: ..." in a headline: an office in one word is whoever holds it.
  if (single && OFFICES.has(noun) && first.text !== first.lower) return { name: first.text, kind: 'person' }
  if (isUnnamed(doc, source, head))
    return definite(doc, source, head, memory, cast) ?? unnamed(doc, cast, source)
  const body = names.find(
    (name) => name.kind === 'body' || name.kind === 'country' || name.kind === 'unknown',
  )
  const named = body && !possessive && body.to > head
  if (named)
    return body.kind === 'unknown'
      ? { name: body.text, kind: 'person' }
      : { name: fullBodyName(cast, body.text, source.from), kind: 'body' }
  const text = worded(textOf(doc, source))
  if (BODY_WORDS.has(tokens[head]!.lower) || body)
    return single || !/^the$/i.test(first.text)
      ? { name: text, kind: 'body' }
      : (memory.body ?? { name: text, kind: 'body' })
  return { name: worded(text), kind: 'unnamed' }
}

/** "its final report shows": whoever opens the sentence or spoke last made it. */
function ownReport(doc: Document, cast: Cast, source: Stretch, memory: Memory): DraftHop | undefined {
  if (!/^(?:its|their)$/.test(doc.tokens[source.from]!.lower) || source.to - source.from > 4) return undefined
  if (!MADE.test(doc.tokens[source.to - 1]!.lower)) return undefined
  const region = doc.regions[doc.regionOf[source.from]!]!
  const { from } = doc.sentences[region.sentence]!
  if (from === source.from) return memory.body ?? lastBodyHop(cast, source.from)
  const name = opener(doc, source.from)
  if (!name) return undefined
  const to = firstToken(doc, doc.tokens[from]!.start + name.length)
  return hopOf(doc, cast, { from, to }, memory)
}

function antecedent(doc: Document, cast: Cast, at: number, memory: Memory): DraftHop | undefined {
  const end = doc.tokens[at - 1]?.text === ',' ? at - 1 : at
  const name = namesIn(doc, Math.max(0, end - 10), end).at(-1)
  if (!name) return undefined
  if (name.to < end - 4) return memory.last
  return hopOf(doc, cast, { from: name.from, to: name.to }, memory)
}
