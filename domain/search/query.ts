import { wordsOf } from './fold.ts'

/** Kinds of things that can be found. */
export const kinds = ['statement', 'claim', 'story', 'report', 'actor', 'source'] as const
export type Kind = (typeof kinds)[number]
export const stances = ['affirms', 'denies', 'conditional', 'declines', 'questions', 'mentions'] as const

/** Words side by side; one word is a phrase of one. */
export type Phrase = string[]
export type Operator = 'source' | 'speaker' | 'claim' | 'kind' | 'stance' | 'language' | 'before' | 'after'
/** What could not be read as it was meant: nothing is searched by it, and the page says so. */
export type Unread = { operator: Operator; value: string }

export type Query = {
  /** every one of these, each in one of its wordings */
  all: Phrase[][]
  none: Phrase[]
  /** names or words as typed */
  source: string[]
  speaker: string[]
  claim: string[]
  kind: Kind[]
  stance: string[]
  language: string[]
  /** instants: from the first on, until before the second */
  from: string | null
  until: string | null
  unread: Unread[]
  /** there was more than is looked at */
  isCut: boolean
}

/** What is looked at of a query; the rest is left, and the page says so. */
export const MOST_CHARACTERS = 600
const MOST_TERMS = 24
const MOST_VALUES = 5

const OR = new Set(['or', 'OR', 'أو', 'או'])
// an operator, perhaps with a minus; then a quoted phrase, closed or not, or what runs to the next space
const PART =
  /(-)?(?:(source|speaker|claim|kind|stance|language|before|after):)?(?:["“”„«]([^"“”„«»]*)(?:["“”»]|$)|(\S+))/giu

/** Reads what somebody typed. Whatever it is, it means something, and never an error. */
export function parseQuery(typed: string): Query {
  const query: Query = {
    ...{ all: [], none: [], source: [], speaker: [], claim: [], kind: [], stance: [], language: [] },
    ...{ from: null, until: null, unread: [], isCut: typed.length > MOST_CHARACTERS },
  }
  let terms = 0
  let joins = false
  const text = typed.slice(0, MOST_CHARACTERS).toWellFormed().replaceAll('\u0000', ' ')
  for (const [, minus, operator, quoted, plain] of text.matchAll(PART)) {
    const value = (quoted ?? plain ?? '').trim()
    if (operator && value) {
      read(query, operator.toLowerCase() as Operator, value)
      joins = false
    } else if (!minus && quoted === undefined && OR.has(value)) joins = query.all.length > 0
    else {
      const phrase = wordsOf(value)
      if (phrase.length === 0) continue
      terms += phrase.length
      if (terms > MOST_TERMS) {
        query.isCut = true
        break
      }
      if (minus) query.none.push(phrase)
      else if (joins) query.all.at(-1)!.push(phrase)
      else query.all.push([phrase])
      joins = false
    }
  }
  return query
}

function read(query: Query, operator: Operator, value: string): void {
  if (operator === 'before' || operator === 'after') {
    const day = dayOf(value)
    if (!day) query.unread.push({ operator, value })
    else if (operator === 'before') query.until = earlier(query.until, day.from)
    else query.from = later(query.from, day.to)
    return
  }
  const word = value.toLowerCase()
  const isKnown =
    operator === 'kind'
      ? (kinds as readonly string[]).includes(word)
      : operator === 'stance'
        ? (stances as readonly string[]).includes(word)
        : operator === 'language'
          ? /^[a-z]{2,3}$/.test(word)
          : wordsOf(value).length > 0
  const list = query[operator] as string[]
  if (!isKnown || list.length >= MOST_VALUES) query.unread.push({ operator, value })
  else list.push(operator === 'source' || operator === 'speaker' || operator === 'claim' ? value : word)
}

const earlier = (a: string | null, b: string): string => (a && a < b ? a : b)
const later = (a: string | null, b: string): string => (a && a > b ? a : b)

/** A year, a month or a day, from its beginning to the beginning of the next, in UTC. */
function dayOf(value: string): { from: string; to: string } | null {
  const match = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(value)
  if (!match || Number(match[1]) === 0) return null
  const [year, month, day] = [Number(match[1]), match[2] && Number(match[2]), match[3] && Number(match[3])]
  const at = (y: number, m: number, d: number) => {
    const date = new Date(0)
    date.setUTCFullYear(y, m, d)
    return date
  }
  const from = at(year, Number(month || 1) - 1, Number(day || 1))
  if (month !== undefined && from.getUTCMonth() !== Number(month) - 1) return null
  if (day !== undefined && from.getUTCDate() !== day) return null
  const to = day
    ? at(year, Number(month) - 1, Number(day) + 1)
    : month
      ? at(year, Number(month), 1)
      : at(year + 1, 0, 1)
  if (to.getUTCFullYear() > 9999) return null
  return { from: from.toISOString(), to: to.toISOString() }
}

/** Whether there is anything to look for: a word, or an operator. Words to leave out alone are not. */
export const asksForSomething = (query: Query): boolean =>
  query.all.length +
    query.source.length +
    query.speaker.length +
    query.claim.length +
    query.kind.length +
    query.stance.length +
    query.language.length >
    0 ||
  query.from !== null ||
  query.until !== null

/** What was typed with an operator added, taken out where it stands already: the address of a facet. */
export function toggled(typed: string, operator: Operator, value: string): string {
  const part = `${operator}:${/\s/.test(value) ? `"${value.replaceAll('"', '')}"` : value}`
  const parts = typed.trim().split(' ')
  const rest = ` ${typed.trim()} `
  if (rest.includes(` ${part} `)) return rest.replace(` ${part} `, ' ').trim()
  return [...parts, part].filter(Boolean).join(' ')
}
