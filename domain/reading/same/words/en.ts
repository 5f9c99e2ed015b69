/** Words that report or date an event without saying which one. */
export const reportingWords: ReadonlySet<string> = new Set(
  `said says say told tell report reported reports according announced announce statement confirmed confirm news
  official officials spokesman spokeswoman today yesterday tomorrow year years day days time week weeks month months
  people man woman new`.split(/\s+/),
)

/** Names of days and months: they date an event, and tell two apart. */
export const dateWords: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december`.split(/\s+/),
)

/** Ordinals as digits, so that "the sixth round" meets "round 6". */
export const ordinals: Readonly<Record<string, string>> = {
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  fifth: '5',
  sixth: '6',
  seventh: '7',
  eighth: '8',
  ninth: '9',
  tenth: '10',
  eleventh: '11',
  twelfth: '12',
}

/** Words at the start of a sentence that lean on the one before it. */
export const openers: ReadonlySet<string> = new Set(
  'he she it they his her their this that there but and'.split(' '),
)
