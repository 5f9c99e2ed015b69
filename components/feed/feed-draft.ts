import { linesOf } from '#domain/feed/rules.ts'
import type { FeedRecord, Filing, Schedule } from '#domain/feed/view.ts'

/** A feed's settings as they are typed: every field a text. */
export type FeedDraft = {
  url: string
  source: string
  schedule: Schedule
  filing: Filing
  quietHours: string
  include: string
  exclude: string
}
export const draftFields = [
  'url',
  'source',
  'schedule',
  'filing',
  'quietHours',
  'include',
  'exclude',
] as const

/** The record as the form shows it. */
export const feedDraft = ({ url, source, schedule, filing, quietHours, rules }: FeedRecord): FeedDraft => ({
  ...{ url, schedule, filing, source: source?.id ?? '', quietHours: quietHours ? String(quietHours) : '' },
  ...{ include: linesOf(rules.include), exclude: linesOf(rules.exclude) },
})

/** The fields in which two drafts differ. */
export const differing = (mine: FeedDraft, theirs: FeedDraft): (keyof FeedDraft)[] =>
  draftFields.filter((field) => mine[field] !== theirs[field])
