import type { PolicyReading } from './policies.ts'

export type SourceNote = { id: string; text: string; byName: string; at: string }
export type SourceAccount = {
  id: string
  platform: string
  name: string
  url: string
  /** the source that it is, where it is kept as one */
  asSource: { id: string; name: string } | null
}

/** Who holds something, how much and when, as a page shows it. */
export type HoldingView = {
  id: string
  owner: { id: string; name: string }
  share: readonly [number, number] | null
  from: string | null
  to: string | null
  reason: string | null
}

/** A wire that a source carries or carried. */
export type SubscriptionView = { wire: { id: string; name: string }; from: string | null; to: string | null }

/** How a source comes in. A source that never came in has no day in it. */
export type SourceHealth = {
  reports: number
  /** published within the last 30 days before the newest */
  recent: number
  last: { published: string | null; recorded: string } | null
  /** the longest time between two reports among the newest, in whole days, and the day it began */
  gap: { days: number; from: string } | null
  /** of the newest captures, those that read as an article with a date and a byline */
  read: { whole: number; captures: number } | null
  /** silent edits and noted corrections that later looks found; null while no report of the source was looked at again */
  edits: { silent: number; corrected: number } | null
}

/** What of a source's record readers are shown beside what `SourceView` has. */
export type PublicRecord = {
  holdings: HoldingView[]
  /** the groups above, from the one that holds the source up */
  above: { id: string; name: string }[]
  subscriptions: SubscriptionView[]
  accounts: SourceAccount[]
  policies: PolicyReading | null
}

/** The whole of it, as the desk keeps it. */
export type DeskRecord = PublicRecord & {
  readings: PolicyReading[]
  notes: SourceNote[]
  health: SourceHealth
  /** by whom the source was last changed */
  by: string | null
  /** other sources, to choose one that an account is kept as */
  sources: { id: string; name: string }[]
}

/** An owner of sources as the desk keeps it. */
export type OwnerRecord = {
  id: string
  name: string
  version: number
  by: string | null
  holdings: HoldingView[]
  above: { id: string; name: string }[]
  /** what it holds or held */
  holds: {
    id: string
    name: string
    of: 'source' | 'owner'
    share: HoldingView['share']
    from: string | null
    to: string | null
  }[]
}
