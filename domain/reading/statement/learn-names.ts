import { OUTLET_NOUNS, OUTLET_OPENINGS } from '../words/en/outlet-nouns.ts'
import { acronymOutlet } from './acronym-outlets.ts'
import type { Document } from './document.ts'
import { type Name, namesIn } from './names.ts'
import { passesOn } from './passes-on-names.ts'
import { isTimeWord } from './phrase.ts'

/**
 * Learns from the wording which names are outlets that no list knows: "the daily X", "X, citing officials,", "told
 * The X", "X contributed to this report". What is learnt holds for the whole text; its names come back with it.
 */
export function learnNames(doc: Document): Name[] {
  const names = namesIn(doc, 0, doc.tokens.length)
  const people = new Set(
    names
      .filter((name) => name.kind === 'person')
      .map((name) => name.text.split(/\s+/).at(-1)!.toLowerCase()),
  )
  for (const name of names) {
    if (name.kind !== 'person' && name.kind !== 'unknown' && name.kind !== 'body') continue
    const listed = name.kind === 'unknown' && people.has(name.text.toLowerCase())
    const plain = /^(?:state|local|official|public|national|foreign|regional|private)$/i.test(name.text)
    if (name.title || listed || plain || !isOutlet(doc, name)) continue
    doc.known.set(name.text.toLowerCase(), 'outlet')
  }
  if (doc.known.size > 0)
    for (const name of names) name.kind = doc.known.get(name.text.toLowerCase()) ?? name.kind
  return names
}

function isOutlet(doc: Document, name: Name): boolean {
  const { from, to, text, kind } = name
  const { tokens } = doc
  const before = tokens[from - 1]
  const after = tokens[to]
  const lower = (at: number) => tokens[at]?.lower ?? ''
  if (OUTLET_OPENINGS.has(text.split(/\s+/)[0]!.toLowerCase()) && /\s/.test(text)) return true
  if (
    before &&
    OUTLET_NOUNS.has(before.lower) &&
    before.tag !== 'VERB' &&
    /^(?:NOUN|PROPN|ADJ|DET|VERB|PART)$/.test(tokens[from - 2]?.tag ?? '')
  )
    return true
  // "the Lagos daily Punch": the name behind the noun is the outlet.
  const behind = /^\p{Lu}/u.test(tokens[to + 1]?.text ?? '')
  if (after && OUTLET_NOUNS.has(after.lower) && before?.tag === 'DET' && !behind) return true
  // "Orbis magazine", "Orbis, a weekly", "Citing aides, Orbis said"
  if (
    after &&
    /^(?:magazine|newspaper|daily|weekly|tabloid|newswire)$/.test(after.lower) &&
    text !== 'The' &&
    !behind
  )
    return true
  if (acronymOutlet(doc, name) || isDescribed(doc, to) || citesFirst(doc, from, to)) return true
  if (before?.lower === 'by' && kind !== 'body' && /^(?:quoted|cited)$/.test(lower(from - 2))) return true
  if (lower(to) === 'news' || (before?.lower === 'agency' && lower(from - 2) === 'news')) return true
  // "The official IRNA agency reported"
  if (
    lower(to) === 'agency' &&
    !/\s/.test(text) &&
    /^(?:said|says|reported|reports|quoted|cited|wrote)$/.test(lower(to + 1))
  )
    return true
  if (lower(to) === 'agency' && /^(?:by|told|to|from)$/.test(lower(from - 2))) return true
  if (passesOn(doc, name)) return true
  if (kind === 'body' && before?.text !== 'The')
    return citesSomebody(doc, to) && !/^(?:ministry|army|police|court|council)$/.test(text.toLowerCase())
  if (before?.text === 'The' && /^(?:told|to|with|by|in|from)$/.test(lower(from - 2))) return true
  if (isCalledOutlet(doc, from, to)) return true
  // "a Merkur story that": only an outlet has stories
  if (
    before?.tag === 'DET' &&
    /^(?:story|article|scoop)$/.test(lower(to)) &&
    /^(?:that|which|claiming|saying)$/.test(lower(to + 1))
  )
    return true
  // "a report in El Norte that"
  if (
    /\s/.test(text) &&
    before?.lower === 'in' &&
    /^(?:report|story|article|interview|column)$/.test(lower(from - 2)) &&
    /^(?:that|which|published|on|,)$/.test(lower(to))
  )
    return true
  // "an interview with Le Matin", "told Die Stimme": a foreign article opens the name.
  if (
    /^(?:le|la|les|el|il|der|die|das|het) /i.test(text) &&
    (/^(?:told|with|by|newspaper|weekly|daily)$/.test(before?.lower ?? '') ||
      /^(?:quoted|quotes|reported|reports|wrote|writes)$/.test(lower(to)) ||
      (before?.lower === 'to' && /^(?:speaking|talking|according)$/.test(lower(from - 2))))
  )
    return true
  return citesSomebody(doc, to) || (kind === 'unknown' && before?.lower !== 'the' && opensReport(doc, to))
}

/** "X, a weekly,", "X, the state news agency,": the apposition says what it is. */
function isDescribed(doc: Document, to: number): boolean {
  if (doc.tokens[to]?.text !== ',' || !/^(?:an?|the)$/.test(doc.tokens[to + 1]?.lower ?? '')) return false
  for (let i = to + 2; i < to + 7; i++) {
    const token = doc.tokens[i]
    if (!token || !/^(?:NOUN|ADJ|PROPN|VERB)$/.test(token.tag)) return false
    const ends = /^(?:[,.]|based|in|that|which)$/.test(doc.tokens[i + 1]?.lower ?? '.')
    if (
      ends &&
      (OUTLET_NOUNS.has(token.lower) || (token.lower === 'agency' && doc.tokens[i - 1]!.lower === 'news'))
    )
      return true
  }
  return false
}

/** "Citing aides, X said": only an outlet cites before it speaks. */
function citesFirst(doc: Document, from: number, to: number): boolean {
  if (!/^(?:said|says|reported|reports|wrote|writes)$/.test(doc.tokens[to]?.lower ?? '')) return false
  const comma = doc.tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1
  if (doc.tokens[comma]?.text !== ',') return false
  const first = doc.sentences[doc.regions[doc.regionOf[from]!]!.sentence]!.from
  return comma - first < 15 && /^(?:citing|quoting)$/.test(doc.tokens[first]!.lower)
}

/** What follows a name when it is an outlet that relies on others: ", citing", ", which, quoting", "said, citing". */
function citesSomebody(doc: Document, to: number): boolean {
  const at = (i: number) => doc.tokens[i]?.lower ?? ''
  let i = to
  if (/^(?:said|says|reported|reports|wrote|writes|claimed)$/.test(at(i))) i++
  else if (/^reports?$/.test(at(i))) return relative(doc, i + 1)
  // "reported on Friday, citing"
  if (i > to)
    for (
      let k = 0;
      k < 3 && (at(i) === 'on' || at(i) === 'late' || at(i) === 'early' || isTimeWord(at(i)));
      k++
    )
      i++
  if (at(i) === 'with' && /^(?:reference|attribution)$/.test(at(i + 1))) return true
  if (/^(?:citing|quoting)$/.test(at(i))) return true
  if (at(i) !== ',') return false
  if (/^(?:citing|quoting)$/.test(at(i + 1)) || (at(i + 1) === 'based' && at(i + 2) === 'on')) return true
  if (at(i + 1) === 'with' && /^(?:reference|attribution)$/.test(at(i + 2))) return true
  return relative(doc, i)
}

/** ", which, citing X" and ", which cited X", a few words on ("report from March 4, which, citing"). */
function relative(doc: Document, from: number): boolean {
  for (let i = from; i < Math.min(from + 8, doc.tokens.length - 2); i++) {
    const lower = doc.tokens[i]!.lower
    if (lower !== 'which') {
      if (/^[.;]$/.test(lower)) return false
      continue
    }
    const next = doc.tokens[i + 1]!.text === ',' ? i + 2 : i + 1
    return /^(?:citing|quoting|cited|cites|quoted|quotes)$/.test(doc.tokens[next]?.lower ?? '')
  }
  return false
}

/** "X reported on Monday that": only an outlet reports without saying to whom. */
function opensReport(doc: Document, to: number): boolean {
  const verb = doc.tokens[to]?.lower
  if (verb !== 'reported' && verb !== 'reports') return false
  return /^(?:that|on|earlier|last|late|the|a|an)$/.test(doc.tokens[to + 1]?.lower ?? '')
}

/** "says X. The magazine cites ...", "X said. The paper cited ...": the next sentence calls the name an outlet. */
function isCalledOutlet(doc: Document, at: number, to: number): boolean {
  const index = doc.regions[doc.regionOf[at]!]!.sentence
  const next = doc.sentences[index + 1]
  if (!next || next.to - next.from < 3 || doc.tokens[next.from]!.text !== 'The') return false
  const said =
    doc.sentences[index]!.to - at < 8 &&
    [doc.tokens[at - 1], doc.tokens[to]].some((verb) =>
      /^(?:said|says|reported|reports|wrote|writes)$/.test(verb?.lower ?? ''),
    )
  return (
    said &&
    (OUTLET_NOUNS.has(doc.tokens[next.from + 1]!.lower) || doc.tokens[next.from + 1]!.lower === 'agency')
  )
}
