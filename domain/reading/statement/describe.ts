import type { DraftHop } from '../types.ts'
import { BODY_NOUNS } from '../words/en/bodies.ts'
import { COUNTRIES } from '../words/en/countries.ts'
import { OFFICES, PEOPLE, ROLES } from '../words/en/roles.ts'
import { behalf, client, plainBody, SPEAKERS } from './behalf.ts'
import type { Cast } from './cast.ts'
import type { Document, Stretch } from './document.ts'
import type { Memory } from './hop.ts'
import { type Name, namesIn } from './names.ts'
import { phraseEnd } from './phrase.ts'
import { fullBodyName } from './short-names.ts'

/** "Tarn Rail" of "Tarn Rail spokesman X": a name right before a role in lower case owns it. */
export function isOwner(doc: Document, name: Name): boolean {
  const next = doc.tokens[name.to]
  return !!next && next.text === next.lower && ROLES.has(next.lower)
}

/** "a new report from the charity X": whoever made the document speaks. */
export function madeBy(doc: Document, source: Stretch, head: number): Stretch | undefined {
  if (!MADE.test(doc.tokens[head]!.lower)) return undefined
  for (let i = head + 1; i < Math.min(head + 5, source.to - 1); i++)
    if (
      /^(?:by|from)$/.test(doc.tokens[i]!.lower) &&
      !/^(?:seen|obtained|reviewed|viewed|cited|carried|quoted|held)$/.test(doc.tokens[i - 1]!.lower)
    ) {
      let end = phraseEnd(doc, i + 1, source.to)
      if (doc.tokens[end]?.lower === 'of') end = phraseEnd(doc, end + 1, source.to)
      return end > i + 1 ? { from: i + 1, to: end } : undefined
    }
  return undefined
}
/** What somebody made and somebody else cites. */
export const MADE =
  /^(?:reports?|documents?|papers?|figures|data|dossier|findings?|stud(?:y|ies)|polls?|poll|survey|analysis|statement|statements|review|research|estimates?|investigation|audit|assessment|tally|calculations?|forecasts?|projections?)$/

/** "X, the water regulator," and "the charity X": the apposition says that the name is a body's. */
export function isDescribedBody(doc: Document, name: Name, source: Stretch): boolean {
  if (name.kind !== 'unknown' && name.kind !== 'person') return false
  const before = doc.tokens[name.from - 1]
  if (before && name.from > source.from && before.text === before.lower && BODY_NOUNS.has(before.lower))
    return true
  if (
    doc.tokens[name.to]?.text !== ',' ||
    !/^(?:the|a|an|its|their)$/.test(doc.tokens[name.to + 1]?.lower ?? '')
  )
    return false
  const end = phraseEnd(doc, name.to + 1, source.to)
  return BODY_NOUNS.has(doc.tokens[end - 1]?.lower ?? '')
}

/** Where an aside on how the words came begins (", in comments to X", ", who spoke to X"), or a given place. */
function asideAt(doc: Document, source: Stretch, otherwise: number): number {
  for (let i = source.from + 1; i < source.to - 1; i++)
    if (
      doc.tokens[i]!.text === ',' &&
      /^(?:in|who|according|speaking|reached|contacted|quoted|cited)$/.test(doc.tokens[i + 1]!.lower)
    )
      return i
  return otherwise
}

/** Where "quoted by" or "seen by" begins in a phrase, or -1. */
export function quotedAt(doc: Document, source: Stretch): number {
  for (let i = source.from + 1; i < source.to - 2; i++)
    if (
      (QUOTED.test(doc.tokens[i]!.lower) && /^(?:by|in|on)$/.test(doc.tokens[i + 1]!.lower)) ||
      (/^(?:speaking|talking)$/.test(doc.tokens[i]!.lower) && /^(?:to|with)$/.test(doc.tokens[i + 1]!.lower))
    )
      return i
  return -1
}
const QUOTED = /^(?:quoted|cited|interviewed|seen|obtained|reviewed|viewed|carried)$/

/** "the league" is the last body whose name ends so; any other noun for a body stands for itself. */
export function describedBody(
  doc: Document,
  cast: Cast,
  source: Stretch,
  noun: string,
  memory: Memory,
): DraftHop {
  const text = worded(textOf(doc, source))
  if (source.to - source.from > 2 || !/^(?:the|this|that)$/.test(doc.tokens[source.from]!.lower)) {
    const owner = /^(?:his|her)$/.test(doc.tokens[source.from]!.lower) ? opener(doc, source.from) : undefined
    return { name: text, kind: 'body', ...(owner ? { speaksFor: owner } : {}) }
  }
  const full = fullBodyName(cast, noun, source.from)
  if (full !== noun) return { name: full, kind: 'body' }
  const loose = /^(?:group|organi[sz]ation|movement|company|agency|institute)$/.test(noun)
  return (loose && memory.body) || { name: text, kind: 'body' }
}

/** The first phrase of the sentence, whom "his office" belongs to. */
export function opener(doc: Document, at: number): string | undefined {
  const { from } = doc.sentences[doc.regions[doc.regionOf[at]!]!.sentence]!
  let end = phraseEnd(doc, from, at)
  if (doc.tokens[end]?.lower === 'of') end = phraseEnd(doc, end + 1, at)
  return end > from && end < at
    ? doc.text.slice(doc.tokens[from]!.start, doc.tokens[end - 1]!.end)
    : undefined
}

export const textOf = (doc: Document, stretch: Stretch) =>
  doc.text.slice(doc.tokens[stretch.from]!.start, doc.tokens[stretch.to - 1]!.end)

/** The noun that a phrase is about: the last one before "of", "for", "in", a comma or "who". */
export function headOf(doc: Document, source: Stretch): number {
  let head = source.from
  for (let i = source.from; i < source.to; i++) {
    const token = doc.tokens[i]!
    if (
      i > source.from &&
      (token.tag === 'ADP' ||
        token.text === ',' ||
        token.lower === 'who' ||
        (token.tag === 'VERB' &&
          !(/ed$/.test(token.lower) && /^(?:ADJ|NOUN|PROPN)$/.test(doc.tokens[i + 1]?.tag ?? ''))))
    )
      break
    if (token.word) head = i
  }
  return head
}

export function isUnnamed(doc: Document, source: Stretch, head: number): boolean {
  const word = doc.tokens[head]!.lower
  // "a team at the university": the people in it speak, not the university.
  if (/^(?:team|panel|group)$/.test(word) && /^(?:at|of|from|led)$/.test(doc.tokens[head + 1]?.lower ?? ''))
    return true
  if (PEOPLE.has(word) || OFFICES.has(word) || ROLES.has(word)) return true
  return source.to > head && PEOPLE.has(doc.tokens[source.from]!.lower) && doc.tokens[head]!.tag !== 'PROPN'
}

/** A phrase without what only tells how it came: ", who cannot be named", "seen by X". */
export const worded = (text: string) =>
  text
    .replace(/,\s+(?:aged\s+)?\d{1,2}$/, '')
    .replace(
      /,\s+(?:however|meanwhile|too|though|in turn|also|(?:also|both|all|each) speaking\b.*|for (?:his|her|its|their) part|for example|(?:reached|contacted|interviewed|asked|pressed|speaking|talking|visibly|clearly)\b.*)$/is,
      '',
    )
    .replace(
      /,\s+(?:through|via|(?:all|both|some|none|one|two|neither) of whom|wh(?:o|ose|ich)|according|in|speaking|insisting|asking|requesting|citing|quoting|writing|granted|identified)\s.*$/is,
      '',
    )
    .replace(
      /,?\s+who\s+(?:asked|declined|requested|spoke|did not|wished|refused|insisted|was not|were not|cannot|could not)\s.*$/is,
      '',
    )
    .replace(
      /,?\s+(?:speaking|talking)\s+(?:to|with|on|under)\s.*$|,?\s+(?:quoted|cited|seen|obtained|reviewed|viewed|published|released|carried|posted|filed)\s+(?:by|in|on)\s.*$/is,
      '',
    )

/** "Egyptian officials", "a Palestinian official", "a spokesman for the ministry" */
export function unnamed(doc: Document, cast: Cast, source: Stretch): DraftHop {
  const hop: DraftHop = {
    name: worded(textOf(doc, source)).replace(/^(?:a|an|the)\s+/i, ''),
    kind: 'unnamed',
  }
  const quoted = asideAt(doc, source, quotedAt(doc, source))
  for (const name of namesIn(doc, source.from, quoted < 0 ? source.to : quoted)) {
    // Researchers at an institute speak for themselves.
    const only = /^(?:team|panel|group|stud|scien|resear|exper|analy|profes|econom)/.test(
      doc.tokens[headOf(doc, source)]!.lower,
    )
    if (
      only &&
      /^(?:at|from|in)$/.test(
        doc.tokens[name.from - 1 - (doc.tokens[name.from - 1]?.tag === 'DET' ? 1 : 0)]?.lower ?? '',
      )
    )
      continue
    const owner = isOwner(doc, name) && SPEAKERS.test(doc.tokens[name.to]!.lower)
    if (name.kind === 'body' || name.kind === 'outlet' || (owner && name.kind !== 'country'))
      hop.speaksFor ??= fullBodyName(cast, name.text, source.from)
  }
  if (!hop.speaksFor) {
    const role = headOf(doc, source)
    const body = behalf(doc, role, source.to) ?? client(doc, source.from, role) ?? plainBody(doc, role)
    if (body) hop.speaksFor = body
  }
  for (let i = source.from; i < source.to; i++) {
    const code = COUNTRIES.get(doc.tokens[i]!.lower)
    if (code && /^\p{Lu}/u.test(doc.tokens[i]!.text)) hop.country ??= code
  }
  const role = doc.tokens.slice(source.from, source.to).find((token) => ROLES.has(token.lower))
  if (role) hop.role = role.lower
  return hop
}
