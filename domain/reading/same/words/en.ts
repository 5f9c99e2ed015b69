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
