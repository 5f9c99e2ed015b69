import { dayOf } from './calendar.ts'
import { entry, glued, isWord, type Line, type Match, phraseAt, type Rule, token } from './line.ts'
import { clock } from './rules/clock.ts'
import { counted } from './rules/counted.ts'
import { calendarDate } from './rules/date.ts'
import { ahead, counting, dateAlone, sameMonth } from './rules/linked.ts'
import { partOfYear, season } from './rules/part-of-year.ts'
import { phrase } from './rules/phrase.ts'
import { inMind, relative } from './rules/relative.ts'
import { set } from './rules/set.ts'
import { partOfDay, weekday } from './rules/weekday.ts'
import { year } from './rules/year.ts'
import { NOTHING } from './words/lexicon.ts'

/** Tried in this order at each token; the first that matches wins. */
const NUMBER_RULES: Rule[] = [clock, calendarDate, partOfYear, counting, sameMonth, dateAlone, counted, year]
const WORD_RULES: Rule[] = [
  phrase,
  clock,
  calendarDate,
  weekday,
  partOfDay,
  partOfYear,
  season,
  counting,
  sameMonth,
  ahead,
  set,
  inMind,
  relative,
  counted,
]

/** Widens a match over what belongs to it: "early next year", "mid-July", "Thursday morning". */
function widen(line: Line, match: Match): Match {
  let { from, to, type, value } = match
  const joined = entry(line, to - 1).joinedPart
  let link = to
  while (!joined && link < to + 2 && entry(line, link).partLink) link++
  if (link > to && entry(line, link).part) to = link
  const spelled = joined ? null : phraseAt(line, to, 'part')
  const part = joined ?? spelled?.value ?? entry(line, to).part
  if (part && /^(?:\d{4}-\d\d-\d\d|XXXX-XX-XX|XXXX-WXX-\d)$/.test(value)) {
    value = `${value}T${part}`
    type = 'TIME'
    if (!joined) to = spelled ? spelled.to : to + 1
  }
  const dash = isWord(line, from - 1, '-') && glued(line, from) ? 1 : 0
  const skipped = dash || !entry(line, from - 1).joiner ? dash : entry(line, from - 2).edge ? 1 : 0
  if (type === 'DATE' && entry(line, from - 1 - skipped).edge) from -= 1 + skipped
  return { ...match, from, to, type, value }
}

/** Moves the thread of the text to a day it named. */
function follow(line: Line, match: Match): void {
  const day = /^(\d{4})-(\d\d)-(\d\d)/.exec(match.value)
  if (day) line.focus = { day: dayOf(Number(day[1]), Number(day[2]), Number(day[3])), at: match.to - 1 }
}

/** False for a word that no time holds: most articles stand before one, and need no rule. */
function leads(line: Line, at: number): boolean {
  const { kind, word } = token(line, at)
  return kind !== 'word' || entry(line, at) !== NOTHING || line.lexicon.seconds.has(word)
}

/** Finds the time expressions of a prepared text from left to right; none overlap. */
export function findMatches(line: Line): Match[] {
  const found: Match[] = []
  const prefixed = line.lexicon.words.prefixes.length > 0
  let last = 0
  for (let at = 0; at < line.tokens.length; at++) {
    const { kind, word } = token(line, at)
    if (kind === 'break' || kind === 'mark') continue
    const known = kind === 'number' || entry(line, at).opens || (prefixed && line.lexicon.phrases.has(word))
    if (known && entry(line, at).article && !leads(line, at + 1)) continue
    if (!known && !(word.length === 2 && /^[qh][1-4]$/.test(word))) continue
    let match: Match | null = null
    for (const rule of kind === 'number' ? NUMBER_RULES : WORD_RULES) {
      match = rule(line, at)
      if (match) break
    }
    if (!match) continue
    const wide = widen(line, match)
    wide.from = Math.max(last, wide.from)
    found.push(wide)
    follow(line, wide)
    last = wide.to
    at = wide.to - 1
  }
  return found
}
