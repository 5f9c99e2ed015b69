import {
  BODY_WORDS,
  CHANNELS,
  COMPANY_ENDINGS,
  OUTLET_ENDINGS,
  OUTLET_NAMES,
  OUTLETS,
} from '../words/en/bodies.ts'
import { CAPITALS } from '../words/en/capitals.ts'
import { COUNTRIES } from '../words/en/countries.ts'
import { OUTLET_NOUNS, OUTLET_OPENINGS } from '../words/en/outlet-nouns.ts'
import { HONORIFICS, ROLES } from '../words/en/roles.ts'
import type { Document, Stretch } from './document.ts'
import { isDay } from './phrase.ts'

export type NameKind = 'person' | 'body' | 'outlet' | 'channel' | 'country' | 'unknown'
/** A run of capitalised words that names one thing; honorifics and titles in front are cut off into `title`. */
export type Name = Stretch & { text: string; kind: NameKind; title: string; full: Stretch }

const PARTICLES = new Set(
  'al el bin ibn abu van von der den de del della dello dei degli da di du la le ben bat'.split(' '),
)
/** Endings that name an outlet by themselves behind "the" ("the Gazette"). */
const SHORT_OUTLETS = new Set(
  'times post journal herald tribune gazette guardian telegraph chronicle observer globe inquirer examiner mirror sun courier ledger sentinel dispatch'.split(
    ' ',
  ),
)
const KNOWN_OUTLETS = new Set(OUTLET_NAMES.map((name) => name.toLowerCase()))
/** Broadcasters whose programmes and branches carry their name in front. */
const BROADCASTERS = new Set('bbc cnn nbc abc cbs npr itv pbs msnbc cnbc espn rte sbs cbc rtl'.split(' '))
/** Agencies that write themselves in lower case. */
const LOWER_AGENCIES = new Set(['dpa', 'sda', 'epd', 'ddp'])
const KNOWN_STARTS = new Set([...KNOWN_OUTLETS].map((name) => name.split(' ').slice(0, 2).join(' ')))

/** Months that people are called by as well ("Jan Teeling", "April Moss"). */
const GIVEN_MONTHS = new Set(['jan', 'april', 'june', 'august'])

/** Names of newspapers in other languages are made of these words and endings. */
const FOREIGN_OUTLET =
  /^(?:corriere|gazzetta|giornale|gazeta|diario|peri[oó]dico|tid|tidende|dagens|abendpost|kurier|anzeiger|rundschau|zeitung|tageblatt|nachrichten|tagblatt)$|\p{L}{3}(?:zeitung|tidning|tidende|bladet|dagblad|blatt)$/u

/** The names in a stretch, from left to right. */
export function namesIn(doc: Document, from: number, to: number): Name[] {
  const names: Name[] = []
  for (let i = from; i < to; i++) {
    if (!isCapital(doc, i)) continue
    let end = i + 1
    while (end < to && end - i < 8 && continues(doc, end, to)) end++
    while (end > i + 1 && !doc.tokens[end - 1]!.word) end--
    const name = cutTitle(doc, i, end)
    if (name) names.push(name)
    i = end - 1
  }
  return names
}

function isCapital(doc: Document, at: number): boolean {
  const token = doc.tokens[at]!
  if (LOWER_AGENCIES.has(token.text)) return true
  const given =
    GIVEN_MONTHS.has(token.lower) &&
    isTitled(doc, at + 1) &&
    !isDay(doc.tokens[at + 1]!.lower) &&
    doc.tokens[at + 1]!.tag === 'PROPN' &&
    !/^(?:in|on|since|until|last|this|next|by|late|early|of|from|to)$/.test(doc.tokens[at - 1]?.lower ?? '')
  const weekly =
    isDay(token.lower) && OUTLET_ENDINGS.has(doc.tokens[at + 1]?.lower ?? '') && isTitled(doc, at + 1)
  if (
    !token.word ||
    (isDay(token.lower) && token.lower !== 'may' && !weekly && !given) ||
    !/^[@#]?\p{Lu}/u.test(token.text)
  )
    return false
  if (/-(?:based|born|led|backed|run|owned)$/.test(token.lower)) return false
  if (token.tag === 'PROPN') return true
  // "Tamra Today"
  if (token.text === 'Today' && /^\p{Lu}/u.test(doc.tokens[at - 1]?.text ?? '')) return true
  const first = at === 0 || !doc.tokens[at - 1]!.word
  // "Associated Press writers": a known outlet opens the sentence, whatever the tagger makes of its first word.
  if (first && KNOWN_STARTS.has(`${token.lower} ${doc.tokens[at + 1]?.lower}`)) return true
  return !first && /^(?:NOUN|ADJ|X|VERB)$/.test(token.tag)
}

/** "the Sunday Times": no day but the first word of a name. */
const isTitled = (doc: Document, at: number) => /^\p{Lu}\p{Ll}/u.test(doc.tokens[at]?.text ?? '')

function continues(doc: Document, at: number, to: number): boolean {
  const token = doc.tokens[at]!
  // A name ends with its line: a heading's last word is no first name of what opens the next paragraph.
  const gap = token.start - doc.tokens[at - 1]!.end
  if (gap > 1 && doc.text.slice(doc.tokens[at - 1]!.end, token.start).includes('\n')) return false
  if (gap === 1 && doc.text[token.start - 1] === '\n') return false
  if (isCapital(doc, at)) return true
  if (token.text === '.' && at + 1 < to) {
    const before = doc.tokens[at - 1]!
    return (
      (/^\p{Lu}$/u.test(before.text) || HONORIFICS.has(before.lower)) &&
      /^\p{Lu}/u.test(doc.tokens[at + 1]!.text)
    )
  }
  // "Channel 9", "Radio 4"
  if (
    token.tag === 'NUM' &&
    OUTLET_OPENINGS.has(doc.tokens[at - 1]!.lower) &&
    /^[\d\p{Lu}]/u.test(token.text)
  )
    return true
  if (token.text === '&') return at + 1 < to && isCapital(doc, at + 1)
  // "Ursula von der Leyen"
  if (PARTICLES.has(token.lower)) {
    const next = PARTICLES.has(doc.tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1
    return next < to && (isCapital(doc, next) || isCapital(doc, at + 1))
  }
  // "Department of Defense", "Times of Israel": a name goes on over "of" only after a word that names a body.
  if (token.lower === 'of' && at + 1 < to && isCapital(doc, at + 1)) {
    const before = doc.tokens[at - 1]!.lower
    return BODY_WORDS.has(before) || OUTLET_ENDINGS.has(before)
  }
  return false
}

function cutTitle(doc: Document, from: number, to: number): Name | undefined {
  let start = from
  const full = { from, to }
  // "the website Insider North": what stands behind a word for an outlet is its name from the first word on.
  const named = OUTLET_NOUNS.has(doc.tokens[from - 1]?.lower ?? '')
  while (
    !named &&
    start < to - 1 &&
    (ROLES.has(doc.tokens[start]!.lower) ||
      HONORIFICS.has(doc.tokens[start]!.lower) ||
      (doc.tokens[start]!.text === '.' && start > from) ||
      leadsTitle(doc, start, to))
  )
    start++
  if (start === to - 1 && ROLES.has(doc.tokens[start]!.lower) && start > from) return undefined
  const title = doc.text.slice(doc.tokens[from]!.start, doc.tokens[start]!.start).trim()
  const text = doc.text.slice(doc.tokens[start]!.start, doc.tokens[to - 1]!.end)
  return { from: start, to, text, title, full, kind: kindOf(doc, text, from, title, to) }
}

/** "Prime" of "Prime Minister", "Foreign" of "Foreign Minister", and a nationality before a title. */
function leadsTitle(doc: Document, at: number, to: number): boolean {
  for (let i = at + 1; i < Math.min(at + 3, to - 1); i++) if (ROLES.has(doc.tokens[i]!.lower)) return true
  return false
}

function kindOf(doc: Document, text: string, from: number, title: string, to: number): NameKind {
  const lower = text.toLowerCase()
  const words = lower.split(/[\s]+/)
  const last = words.at(-1)!
  const known = doc.known.get(lower)
  if (known) return known
  if (text.startsWith('@')) return 'channel'
  // "BBC Radio 4", "CNN Sport", "Anadolu Agency", "Orm News Agency"
  if (words.length > 1 && BROADCASTERS.has(words[0]!) && !BODY_WORDS.has(last)) return 'outlet'
  if (last === 'agency' && (OUTLETS.has(words[0]!) || /^(?:news|press)$/.test(words.at(-2)!))) return 'outlet'
  if (KNOWN_OUTLETS.has(lower) || (words.length === 1 && OUTLETS.has(lower))) return 'outlet'
  if (words.length > 1 && /^(?:daily|sunday|evening|morning|weekly)$/.test(words[0]!)) return 'outlet'
  // "the Norland Broadcasting Corporation", "the Times of Marrakand"
  if (words.length > 1 && words.includes('broadcasting')) return 'outlet'
  if (words.length > 2 && words[1] === 'of' && /^(?:times|voice|herald|tribune|radio)$/.test(words[0]!))
    return 'outlet'
  // "Human Rights Monitor"
  if (words.includes('rights')) return 'body'
  if (
    words.length > 1 &&
    (OUTLET_ENDINGS.has(last) || (OUTLET_OPENINGS.has(words[0]!) && !BODY_WORDS.has(last)))
  )
    return 'outlet'
  if (FOREIGN_OUTLET.test(last) || FOREIGN_OUTLET.test(words[0]!)) return 'outlet'
  if (words.length === 1 && CHANNELS.has(lower) && lower !== 'x') return 'channel'
  if (COUNTRIES.has(lower) || CAPITALS.has(lower)) return 'country'
  if (title) return words.some((word) => BODY_WORDS.has(word)) ? 'body' : 'person'
  if (words.some((word) => BODY_WORDS.has(word))) return 'body'
  if (words.length > 1 && COMPANY_ENDINGS.has(last)) return 'body'
  if (words.length === 1 && /^(?:\p{Lu}\.?){2,6}$/u.test(text)) return 'body'
  const the = doc.tokens[from - 1]?.lower === 'the'
  // "a Guardian report"
  if (
    SHORT_OUTLETS.has(lower) &&
    /^(?:report|story|article|investigation|interview|scoop)s?$/.test(doc.tokens[to]?.lower ?? '')
  )
    return 'outlet'
  if (the && words.length === 1 && SHORT_OUTLETS.has(lower)) return 'outlet'
  if (the) return 'body'
  return words.length >= 2 && words.length <= 5 ? 'person' : 'unknown'
}

/** "state TV": a medium without a name of its own is named with the word before it. */
export function outletText(doc: Document, name: Name): string {
  const before = doc.tokens[name.from - 1]
  if (!/^(?:TV|Radio|Television|News)$/.test(name.text) || !before || before.text !== before.lower)
    return name.text
  return /^(?:NOUN|ADJ)$/.test(before.tag)
    ? doc.text.slice(before.start, doc.tokens[name.to - 1]!.end)
    : name.text
}
