import type { DraftHop } from '../types.ts'
import { BODY_NOUNS } from '../words/en/bodies.ts'
import { PEOPLE } from '../words/en/roles.ts'
import { SPEAKERS } from './behalf.ts'
import { type Cast, countBefore } from './cast.ts'
import { headOf, MADE, textOf } from './describe.ts'
import type { Document, Stretch } from './document.ts'
import type { Name } from './names.ts'
import { phraseEnd } from './phrase.ts'

/** "the commission's report": whose report it is. */
export function makerBefore(doc: Document, source: Stretch, head: number): Stretch | undefined {
  if (!MADE.test(doc.tokens[head]!.lower)) return undefined
  for (let i = head - 1; i > source.from; i--)
    if (/^['’]s?$/.test(doc.tokens[i]!.lower)) return { from: source.from, to: i }
  return undefined
}

/** "relatives of X", "analysts at Tarn Securities": the people speak, the name only says which. */
export function hangsOn(doc: Document, name: Name, head: number): boolean {
  const word = doc.tokens[head]!.lower
  const client = SPEAKERS.test(word) && doc.tokens[head + 1]?.lower === 'for'
  if (name.from < head + 2 || !(client || PEOPLE.has(word) || KIN.test(word))) return false
  const between = doc.tokens.slice(head + 1, name.full.from)
  return (
    /^(?:of|at|for|from|with|to|in|near|inside|around|close)$/.test(between[0]?.lower ?? '') &&
    !between.some(({ text }) => text === ',')
  )
}
const KIN =
  /^(?:brother|sister|wife|husband|son|daughter|widow|widower|cousin|uncle|aunt|niece|nephew|neighbou?rs?|fans|users|academics|historians|engineers|pilots|nurses|bishops|delegates)$/

/** "a commission appointed by X": what stands behind the participle of a common noun does not speak. */
export function participleIn(doc: Document, source: Stretch): number {
  for (let i = source.from + 1; i < source.to - 2; i++) {
    const { tag, lower, text } = doc.tokens[i]!
    // "The airline, which has its seat in Dublin": a name in the relative clause is not who speaks.
    if (text === ',' && doc.tokens[i + 1]!.lower === 'which') return i
    if (text === ',')
      return /(?:ing|ed)$/.test(doc.tokens[i + 1]!.lower) && doc.tokens[i + 1]!.tag === 'VERB' ? i : source.to
    if (!/^(?:VERB|ADJ)$/.test(tag) || !/(?:ed|en|led|run|held|made)$/.test(lower)) continue
    const before = doc.tokens[i - 1]!
    if (before.tag === 'NOUN' && before.text === before.lower && doc.tokens[i + 1]!.tag === 'ADP') return i
  }
  return source.to
}

/** "a spokeswoman, who gave her name only as X": the name stands behind whom it names. */
export function givenName(doc: Document, source: Stretch): { name: string; at: number } | undefined {
  const text = textOf(doc, source)
  const found =
    /,? (?:who|whose|and) (?:gave|gives) (?:his|her|their) (?:first |full )?name (?:only )?as ([\p{Lu}][\p{L} .'-]+)|,? (?:who|and) (?:identified (?:him|her|them)sel(?:f|ves)|is named|was named) (?:only )?as ([\p{Lu}][\p{L} .'-]+)/u.exec(
      text,
    )
  if (!found || found.index === 0) return undefined
  const start = doc.tokens[source.from]!.start + found.index
  let at = source.from + 1
  while (at < source.to && doc.tokens[at]!.start < start) at++
  return { name: (found[1] ?? found[2])!.trim(), at }
}

/** "Rail bosses", "Campaigners": a capital that only opens the sentence, before a plural noun or in one. */
export function isPlainWord(doc: Document, cast: Cast, name: Name, source: Stretch): boolean {
  if (name.kind !== 'unknown' || cast.inside.has(name.text) || name.to - name.from > 1) return false
  if (name.from !== doc.sentences[doc.regions[doc.regionOf[name.from]!]!.sentence]!.from) return false
  const word = name.text.toLowerCase()
  if (name.from === source.from && (SHOWN.test(word) || MADE.test(word) || /esses$/.test(word))) return true
  if (name.to < source.to) {
    const head = doc.tokens[headOf(doc, source)]!.lower
    return doc.tokens[name.to]!.tag === 'NOUN' && (PEOPLE.has(head) || MADE.test(head) || SHOWN.test(head))
  }
  return (
    PEOPLE.has(name.text.toLowerCase()) || /(?:ers|ors|ists|ians|ees|ants|ents|men|women)$/.test(name.text)
  )
}

const SHOWN =
  /^(?:images?|photos?|photographs|footage|videos?|emails?|records|filings?|minutes|messages|transcripts?|letters?|logs?)$/

/** "a statement by the ministry", "a letter signed by 200 doctors", "a ministry statement": whose words they are. */
export function writerOf(doc: Document, source: Stretch, head: number): Stretch | undefined {
  const { tokens } = doc
  for (let i = head + 1; i < Math.min(head + 4, source.to - 1); i++)
    if (
      /^(?:by|from)$/.test(tokens[i]!.lower) &&
      !/^(?:seen|obtained|reviewed|carried|quoted|cited|published)$/.test(tokens[i - 1]!.lower)
    ) {
      const end = phraseEnd(doc, i + 1, source.to)
      return end > i + 1 ? { from: i + 1, to: end } : undefined
    }
  if (head - source.from < 2 || !BODY_NOUNS.has(tokens[head - 1]!.lower)) return undefined
  return { from: source.from, to: head }
}

/** "Brandt shook his head. “Never,” he said.": a surname alone, at most two sentences before a pronoun. */
export function lastSurname(doc: Document, cast: Cast, before: number): DraftHop | undefined {
  const sentence = doc.regions[doc.regionOf[before]!]!.sentence
  const from = doc.sentences[Math.max(0, sentence - 2)]!.from
  const plain = /^(?:VERB|AUX)$|^['’]s$/
  for (let i = countBefore(cast.names, before, (one) => one.from) - 1; i >= 0; i--) {
    const one = cast.names[i]!
    if (one.from < from) return undefined
    const next = doc.tokens[one.to]
    const single = one.kind === 'unknown' && one.to - one.from === 1 && doc.tokens[one.from]!.tag === 'PROPN'
    if (single && (plain.test(next?.tag ?? '') || plain.test(next?.lower ?? '')))
      return { name: one.text, kind: 'person' }
  }
  return undefined
}

/** "A post on the ministry's Telegram channel": the owner's phrase behind the preposition. */
export function behindLink(doc: Document, from: number, to: number): number {
  for (let i = to - 1; i > from; i--) if (/^(?:on|in|to)$/.test(doc.tokens[i]!.lower)) return i + 1
  return from
}
