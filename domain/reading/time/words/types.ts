/** TIMEX3 units a rule counts in. WE is a weekend, DE a decade, CE a century, MI a minute, S a second. */
export type Unit = 'D' | 'W' | 'WE' | 'M' | 'Q' | 'Y' | 'DE' | 'CE' | 'H' | 'MI' | 'S' | 'FN'

/** The word lists one language needs for reading times; all words in lower case, a list is split at blanks. */
export type TimeWords = {
  /** BCP 47 primary tag */
  language: string
  /** where the lists come from */
  origin: string
  /** true when months and weekdays are written with a capital */
  capitals: boolean
  /** letters that may be joined to the front of a word, longest first ("ال", "ב") */
  prefixes: string[]
  /** Monday to Sunday; several spellings each */
  weekdays: string[]
  /** January to December; several spellings each */
  months: string[]
  /** weekday and month words that are also other words and need support from their neighbours */
  doubtful: string
  units: Partial<Record<Unit, string>>
  /** unit words in the plural, which alone mean an unknown number of them */
  many: string
  /** weekday names in the plural, Monday to Sunday ("Mondays") */
  weekdaysMany: string
  /** words that hold both two and the unit ("شهرين", "שנתיים") */
  duals: Partial<Record<Unit, string>>
  numbers: Record<string, number>
  ordinals: Record<string, number>
  /** words for an unknown small number */
  few: string
  /** words for two that need an article before them */
  pairs?: string
  /** phrases for a day counted from today */
  days: Record<string, number>
  parts: Partial<Record<'MO' | 'AF' | 'EV' | 'NI', string>>
  seasons: Partial<Record<'SP' | 'SU' | 'FA' | 'WI', string>>
  /** which one of a kind: before, at or after now */
  last: string
  current: string
  next: string
  /** of these, the ones that mean a span when an article stands before ("the last year"), and those that always do */
  spanning: string
  alwaysSpanning: string
  each: string
  /** phrases that place a counted time before or after now */
  ago: string
  hence: string
  /** phrases before a counted time that place it ("قبل", "לפני", "in") */
  agoBefore: string
  articles: string
  joiners: string
  /** early, late, middle, end: they stay in the span and leave the value */
  edges: string
  /** frequency words and their TIMEX3 value */
  sets: Record<string, string>
  /** whole phrases and their TIMEX3 value; "@-1TNI" is the night of the day before */
  phrases: Record<string, string>
  /** clock phrases and their local time */
  clocks: Record<string, string>
  /** words that turn the verb after or before them to the future, or to the past */
  future: string
  past: string
  /** words that do so only before one of `intent` ("agreed to meet", not "agreed on Monday") */
  futureIfTo: string
  intent: string
  /** words that mean a deadline when they stand right before the time */
  deadline: string
  /** a letter joined to the front of the time that does the same ("ליום") */
  deadlinePrefix: string
  /** prepositions that support a doubtful month or a bare year */
  prepositions: string
  /** words before a four-digit number that make it a quantity, or part of a name */
  quantifiers: string
  named: string
  /** words before "a year" that make it a rate */
  rates: string
  /** "the same day", "that year" */
  same: string
  /** zone names after a clock time: those equal to UTC, and others as written */
  zonesUtc: string
  zonesOther: string
  /** days of the year with a name, as MM-DD */
  feasts: Record<string, string>
  /** what a number must be followed by not to be a year */
  counted: string
  /** phrases before a count that place it, and on which side of now ("il y a", "dans") */
  before?: Record<string, -1 | 1>
  /** parts of the day joined to a weekday ("Dienstagabend") */
  joinedParts?: Record<string, string>
  /** words between a count and the day it is counted from ("two days before Christmas") */
  sides?: Record<string, -1 | 1>
  /** words between two dates of one month ("April 9 through 17") */
  rangeLinks?: string
  /** words between a count and its unit that leave the value ("straight", "full") */
  fillers?: string
  /** articles that point at one known unit and so count none ("the", "la") */
  definite?: string
  /** words between a day and its part ("lunes por la tarde") */
  partLinks?: string
  /** words behind an hour ("Uhr", "h") */
  oclock?: string
}
