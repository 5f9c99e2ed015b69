import type { DraftHop } from '../types.ts'
import { PEOPLE, ROLES } from '../words/en/roles.ts'
import { quotedAt } from './describe.ts'
import type { Document, Stretch } from './document.ts'
import { namesIn, outletText } from './names.ts'
import { phraseEnd } from './phrase.ts'

/** "officials quoted by X", "court documents seen by X": the outlet in the phrase of who speaks. */
export function quotedBy(
  doc: Document,
  source: Stretch,
  speaker: DraftHop | undefined,
): DraftHop | undefined {
  const at = quotedAt(doc, source)
  if (at < 0 || speaker?.kind === 'outlet') return undefined
  const name = namesIn(doc, at + 2, source.to)[0]
  if (name && name.from - at <= 6 && name.kind === 'outlet')
    return { name: outletText(doc, name), kind: 'outlet' }
  return name ? undefined : mediaAt(doc, at + 2, source.to)
}

/** "state television", "local media", "the state news agency": media without a name, at a token. */
export function mediaAt(doc: Document, at: number, to: number): DraftHop | undefined {
  const { tokens } = doc
  let from = at
  if (tokens[from]?.tag === 'DET') from++
  for (let i = from + 1; i < Math.min(from + 5, to); i++) {
    const { lower, tag } = tokens[i]!
    const agency = /^agenc(?:y|ies)$/.test(lower) && tokens[i - 1]!.lower === 'news'
    if (
      agency ||
      (/^(?:media|television|tv|radio|broadcaster)$/.test(lower) && tokens[i - 1]!.lower !== 'social')
    )
      return tokens[i + 1]?.tag === 'PROPN' ||
        namesIn(doc, from, i).some(({ kind, from: at }) => kind !== 'country' && at > from)
        ? undefined
        : { name: doc.text.slice(tokens[from]!.start, tokens[i]!.end), kind: 'outlet' }
    if (!/^(?:ADJ|NOUN|PROPN|VERB)$/.test(tag)) return undefined
  }
  return undefined
}

const SHOWS =
  /^(?:published|publishes|carried|carries|aired|airs|broadcast|broadcasts|ran|printed|showed|released|posted)$/
const SHOWN =
  /^(?:interview|recording|video|letter|statement|article|message|clip|tape|footage|conversation|transcript|essay|report)$/

/** "X published an interview with Y in which she said": the outlet that brought it. */
export function shownBy(doc: Document, clause: Stretch[]): DraftHop | undefined {
  for (const { from, to } of clause)
    for (let i = from + 1; i < to - 2; i++) {
      if (!SHOWS.test(doc.tokens[i]!.lower) || !/^(?:an?|the)$/.test(doc.tokens[i + 1]!.lower)) continue
      const end = phraseEnd(doc, i + 1, to)
      const name = namesIn(doc, Math.max(from, i - 6), i).at(-1)
      if (
        name?.kind === 'outlet' &&
        name.to === i &&
        doc.tokens.slice(i + 2, end).some(({ lower }) => SHOWN.test(lower))
      )
        return { name: outletText(doc, name), kind: 'outlet' }
    }
  return undefined
}

/** "Through a publicist, X said": a person who passed it on. */
export function throughPerson(doc: Document, clause: Stretch[]): DraftHop | undefined {
  for (const { from, to } of clause) {
    for (let i = from; i < to - 2; i++) {
      if (doc.tokens[i]!.lower !== 'through' || !/^(?:an?|his|her|their|its)$/.test(doc.tokens[i + 1]!.lower))
        continue
      const end = phraseEnd(doc, i + 1, to)
      const head = doc.tokens[end - 1]!.lower
      if (end > i + 2 && (PEOPLE.has(head) || ROLES.has(head)))
        return { name: doc.text.slice(doc.tokens[i + 1]!.start, doc.tokens[end - 1]!.end), kind: 'unnamed' }
    }
  }
  return undefined
}
