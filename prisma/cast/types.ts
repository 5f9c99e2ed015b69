import type { Verdict } from '#domain/check/view.ts'
import type { ClaimKind, Status } from '#domain/claim/view.ts'
import type { Bound, HopKind, TimeRange } from '#domain/reading/types.ts'
import type { ReportKind } from '#domain/report/view.ts'
import type { Grade, SourceKind } from '#domain/source/view.ts'
import type { Mode, StanceValue } from '#domain/statement/view.ts'

/**
 * The shapes of the cast: the invented newsroom that unit tests, end-to-end tests and the demonstration share.
 * Everything names everything else by key. Instants are ISO 8601 with their offset; `to` of a range is exclusive.
 */
export type Language = 'en' | 'ar' | 'he'

/** An ISO range with its precision; for an instant, `from` and `to` are the same. */
export type CastTime = TimeRange

export type CastPerson = {
  key: string
  name: string
  email: string
  role: 'admin' | 'editor' | 'reader'
  language: Language
  /** a suspended person keeps the role but may not use it */
  suspended?: { at: string; by: string; reason: string }
}

export type CastSource = {
  key: string
  name: string
  kind: SourceKind
  homepage: string
  domains: string[]
  language: Language
  /** ISO 3166-1 user-assigned codes, because the countries are invented; null for a body of several states */
  country: string | null
  /** the group that owns it, by name */
  owner: string | null
  /** keys of the wire agencies it subscribes to */
  carries: string[]
  /** key of the actor whose own channel it is */
  actor: string | null
  reliability: { grade: Grade; from: string; reason: string; by: string }[]
  /** addresses of its own public policies */
  policies: { ownership?: string; corrections?: string; ethics?: string }
}

export type CastActor = {
  key: string
  kind: 'person' | 'body' | 'unnamed'
  names: { name: string; language: Language }[]
  /** the body a person, or a smaller body, speaks for */
  speaksFor?: string
  country?: string
  /** unnamed only: how the report words it */
  descriptor?: string
  /** unnamed only: the body it belongs to, where the report says so */
  body?: string
  /** unnamed only: other unnamed actors that an editor thinks could be the same */
  possiblySameAs?: string[]
}

export type CastReport = {
  key: string
  source: string
  url: string
  title: string
  byline: string[]
  language: Language
  publishedAt: string
  kind: ReportKind
  /** keys of the agencies that the report credits with a contribution */
  contributors?: string[]
  /** in order of capture; a second one is a silent edit */
  snapshots: { retrievedAt: string; text: string }[]
}

export type CastHop = {
  actor?: string
  source?: string
  /** as the report words it */
  name: string
  kind: HopKind
}

export type CastStatement = {
  key: string
  report: string
  /** number of the snapshot it is anchored in, from 1; 1 when left out */
  snapshot?: number
  /** the words of the content; they occur exactly once in that snapshot */
  exact: string
  /** who speaks, as worded near the content */
  sourceWords?: string
  /** the word or words that attribute, as worded near the content */
  cueWords?: string
  /** outermost first; the last hop is the one who first spoke; empty for the outlet's own reporting */
  chain: CastHop[]
  mode: Mode
  /** the hedging word as it stands */
  hedge: string | null
  saidAt: CastTime | null
  /** what made the draft, in plain words */
  why: string
}

export type CastStance = { statement: string; claim: string; value: StanceValue }

export type CastReliance = {
  from: string
  to: { statement: string } | { source: string; date: string | null }
  kind: 'cites' | 'reprints' | 'same text'
  foundBy: 'reading' | 'copies' | 'editor'
}

/** A report as a whole rests on an agency: "Sextant contributed to this report". */
export type CastContribution = { report: string; source: string; kind: 'contributed'; words: string }

/** How many independent origins stand behind a side: [least, most]. */
export type Interval = [least: number, most: number]

export type CastClaim = {
  key: string
  wording: string
  kind: ClaimKind
  about: string | null
  happened: CastTime | null
  scope: string | null
  language: Language
  stories: string[]
  supersededBy?: string
  /** what the cross-check (rule version 1) must find, worked out by hand */
  expected: { status: Status; affirms: Interval; denies: Interval; because: string }
}

export type CastFigure = {
  key: string
  what: string
  scope: string
  unit: string
  claim: string
  values: { statement: string; value: number; to?: number; bound: Bound; asOf: string }[]
}

export type CastExpectation = {
  claim: string
  /** key of the actor who is expected to act */
  owner: string
  outcome: 'open' | 'met' | 'missed' | 'moved'
  /** the first row is the first due time; each later row is a move */
  due: { due: CastTime; announcedAt: string; statement: string }[]
}

export type CastCheck = {
  key: string
  claim: string
  by: string
  at: string
  verdict: Verdict
  reasons: string
  /** keys of the statements that the reasons name as [1], [2] … */
  cites?: string[]
  language: Language
}
/** A later row that changes what a check says; the check itself stays as it was signed. */
export type CastCorrection = { check: string; by: string; at: string; verdict: Verdict; reasons: string }
export type CastRetraction = { check: string; by: string; at: string; reasons: string }

export type CastStory = { key: string; title: string; summary: string; language: Language }
