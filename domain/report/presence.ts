import { detectLanguage } from '../reading/language/detect-language.ts'
import { NOT_FOUND } from '../reading/page/words/not-found.ts'
import type { Page } from '../reading/types.ts'
import { isCorrectionNote } from '../reading/words/corrections.ts'
import { isKin } from './beside.ts'
import { plain } from './headline.ts'
import { sameDay } from './same-day.ts'
import { opening, shareLeft, wordsOf } from './shares.ts'
import { asksForAccount, type Wall, wallOf } from './words/walls.ts'

/** Why a report is not there any more. */
export const absences = [
  'not found',
  'gone',
  'not found page',
  'start page',
  'elsewhere',
  'another page',
  'paywall',
  'login wall',
] as const
export type Absence = (typeof absences)[number]

/** What was answered in a report's place. `unreadable`: neither the report nor a sign that it is gone. */
export type Presence =
  | { is: 'there' }
  | { is: 'missing'; why: Absence }
  | { is: 'unreadable'; why: Wall | 'another language' | 'opening alone' }

/** What is known of the report that is looked for. */
export type Was = {
  text: string
  headline: string | null
  language: string
  /** ISO 8601; null where it is not known */
  published: string | null
  byline?: readonly string[]
}
export type Answered = Pick<Page, 'kind' | 'title' | 'text' | 'language' | 'publishedAt' | 'around'> & {
  byline?: readonly string[]
  /** a document in a file: nothing stands in its place but another one */
  file?: boolean
}

/** Less of a text's neighbouring words than this is left only where another text stands in its place. */
const LEFT = 0.15
/** With as much of it the report is there, whatever else the page asks for. */
const MOSTLY = 0.6

/**
 * Whether a page that was answered with a good status is still the report. It is where its words are; where they are not,
 * only what shows that the page is of the same report makes it one: what else stands at its address may be a question
 * about cookies, a check for robots, an empty shell, or the site in another language, and is no edit of anything.
 * @param asked the address that was asked for
 */
export function presenceOf(page: Answered, was: Was, asked: string, finalUrl: string): Presence {
  const left = shareLeft(was.text, page.text)
  const [from, to] = [pathOf(asked), pathOf(finalUrl)]
  const led = from !== to
  const closed = page.kind === 'paywall' || page.kind === 'login wall' ? page.kind : null
  if (left >= MOSTLY) return { is: 'there' }
  if (closed) return { is: 'missing', why: closed }
  const isList = page.kind === 'start page' || (page.around?.teasers === true && !isHeadedAs(page, was))
  if (isList || (led && isStart(to))) return startPage(page, left)
  if (page.kind === 'article' && (left >= LEFT || isPart(page, was))) return cutToOpening(page, was)
  if (!led && isOf(page, was)) return underItsName(page, was)
  const shown = `${page.title ?? ''}\n${page.around?.shown ?? ''}\n${page.text.slice(0, 3000)}`
  if (NOT_FOUND.test(page.title ?? '') || NOT_FOUND.test(page.around?.headings.join('\n') ?? ''))
    return { is: 'missing', why: 'not found page' }
  const wall = page.kind === 'cookie wall' ? page.kind : wallIn(page, shown)
  if (wall) return { is: 'unreadable', why: wall }
  if (NOT_FOUND.test(shown.slice(0, 600))) return { is: 'missing', why: 'not found page' }
  if (page.kind !== 'article') return { is: 'unreadable', why: 'empty' }
  if (otherLanguage(page, was)) return { is: 'unreadable', why: 'another language' }
  return { is: 'missing', why: led ? 'elsewhere' : 'another page' }
}

/** The report written anew, unless most of what stands under its name is a wall's. */
function underItsName(page: Answered, was: Was): Presence {
  if (page.file || hasNewNote(page, was)) return { is: 'there' }
  const wall = mostly(page.text, wallOf, 0.5)
  if (wall) return { is: 'unreadable', why: wall }
  if (mostly(page.text, (words) => NOT_FOUND.test(words), 0.5))
    return { is: 'missing', why: 'not found page' }
  return inOtherWords(page, was) ? { is: 'unreadable', why: 'another language' } : { is: 'there' }
}

/** Another page's own text says what it is: a banner about cookies is shown round everything. A short one says little itself. */
function wallIn({ kind, title, text }: Answered, shown: string): Wall | null {
  if (text.length >= LONG) return null
  if (kind !== 'article' || text.length < SHORT) return wallOf(shown)
  return wallOf(title ?? '') ?? mostly(text, wallOf, 0.3)
}

/** What so large a part of a text's sentences says, by its letters; a report that has a robot in it is no wall. */
function mostly<T>(text: string, says: (sentence: string) => T, part: number): T | null {
  if (text.length >= LONG) return null
  const said = text.split(/(?<=[.!?؟。…])\s+|\n+/u).map((sentence) => ({ sentence, what: says(sentence) }))
  const telling = said.filter(({ what }) => what)
  const letters = telling.reduce((sum, { sentence }) => sum + sentence.length, 0)
  return letters >= text.length * part ? (telling[0]?.what ?? null) : null
}

/** What says in more letters than this that it is something else is none of those that do. */
const LONG = 3000
/** In fewer letters a page says little itself: what stands round it counts too. */
const SHORT = 500

/** A start page shows the opening of a report at most, and may itself stand behind a wall. */
function startPage(page: Answered, left: number): Presence {
  const wall = left < LEFT ? wallOf(`${page.title ?? ''}\n${page.text.slice(0, 3000)}`) : null
  return wall ? { is: 'unreadable', why: wall } : { is: 'missing', why: 'start page' }
}

/** More of a text than this is never its opening alone; more that is new than this is no asking for an account. */
const OPENING = 0.5
const ASKING = 80

/**
 * A text that breaks off after its beginning is what those see who do not pay; the outlet took nothing back. Where nothing
 * asks for anything, it may have been cut: who looks must wait whether it stays so. A note says that it was.
 */
function cutToOpening(page: Answered, was: Was): Presence {
  const { kept, of, rest } = opening(was.text, page.text)
  if (kept / of > OPENING || kept < 8 || rest > ASKING) return { is: 'there' }
  if (hasNewNote(page, was)) return { is: 'there' }
  const tail = wordsOf(page.text).slice(kept).join(' ')
  if (asksForAccount(`${tail}\n${page.around?.after ?? ''}`)) return { is: 'missing', why: 'paywall' }
  return rest === 0 ? { is: 'unreadable', why: 'opening alone' } : { is: 'there' }
}

/** Whether a text is the first words of the report and nothing else. */
function isPart(page: Answered, was: Was): boolean {
  const { kept, rest } = opening(was.text, page.text)
  return kept >= 8 && rest === 0
}

/** Whether a paragraph says that the report was changed. */
export const hasNote = (text: string): boolean => text.split('\n').some(isCorrectionNote)

/** The same of a paragraph that was not there before. */
const hasNewNote = ({ text }: Pick<Page, 'text'>, was: Was): boolean =>
  text.split('\n').some((line) => isCorrectionNote(line) && !was.text.includes(line.trim()))

/** Fewer words than this say nothing sure of their language. */
const SAID = 20

const otherLanguage = (page: Answered, was: Was): boolean =>
  page.language !== null &&
  wordsOf(page.text).length >= SAID &&
  base(page.language) !== base(was.language) &&
  base(was.language) !== 'und'
/** Under the report's own name a tag alone says nothing: one language goes by several, and pages change theirs. */
function inOtherWords(page: Answered, was: Was): boolean {
  if (!otherLanguage(page, was)) return false
  const kin = KIN.some((list) => list.includes(base(page.language!)) && list.includes(base(was.language)))
  const [now, then] = [page.text, was.text].map(detectLanguage)
  if (kin) return isCyrillic(page.text) !== isCyrillic(was.text)
  return now !== then && now !== 'und' && then !== 'und'
}
/** Languages that are told from each other by name rather than by words. */
const KIN = [
  ['no', 'nb', 'nn', 'da'],
  ['sr', 'hr', 'bs', 'sh', 'cnr'],
  ['id', 'ms'],
  ['he', 'iw'],
  ['fa', 'prs'],
  ['fil', 'tl'],
]
const isCyrillic = (text: string) =>
  (text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) > (text.match(/\p{Script=Latin}/gu)?.length ?? 0)

const base = (language: string) => language.toLowerCase().split('-')[0]!

/**
 * Whether a page with none of a report's words is of that report: it was written anew under its headline or of its day,
 * or a note took its place there.
 */
function isOf(page: Answered, was: Was): boolean {
  if (page.file) return true
  if (page.kind !== 'article' && page.kind !== 'empty') return false
  const { text, published } = was
  const ofDay = published !== null && page.publishedAt !== null && sameDay(page.publishedAt, published)
  // many reports are of one day; an hour, or a name or a headline beside it, tells more
  const ofItsDay =
    ofDay === 'by the hour' || (ofDay === 'by the day' && isKin({ ...page, headline: page.title }, was))
  const long = page.kind === 'article' && page.text.length >= text.length * 0.3
  return (isHeadedAs(page, was) || ofItsDay) && (long || hasNewNote(page, was))
}

/** Whether a page has the report's own headline. */
const isHeadedAs = ({ title }: Answered, { headline }: Was): boolean =>
  headline !== null && title !== null && plain(headline) === plain(title)

const pathOf = (url: string): string => {
  const { pathname = url } = URL.parse(url) ?? {}
  return pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname
}
const isStart = (path: string) => /^\/?(?:(?:index|home|default)(?:\.\w+)?|[a-z]{2})?\/?$/i.test(path)
