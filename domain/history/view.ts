/** What a change can be about: one chain of history each. */
export const subjects = [
  'report',
  'snapshot',
  'statement',
  'reliance',
  'actor',
  'claim',
  'story',
  'check',
  'source',
  'person',
  'origin verdict',
  'figure',
  'check verdict',
  'desk setting',
  'objection',
  'feed',
  'key',
  'inbox item',
  'invitation',
  'owner',
] as const
export type HistorySubject = (typeof subjects)[number]

/** One change: of what, what was done, which members changed and how, who did it and when. */
export type ChangeLine = {
  /** its place in the whole history; pages go on from it */
  id: string
  subject: HistorySubject
  subjectId: string
  number: number
  what: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  why: string | null
  byName: string
  at: string
  /** what the subject is called now, and whose words that is */
  name: string | null
  language: string | null
}
