import type { Credibility } from '../check/admiralty.ts'
import type { VerdictNames } from '../check/scale.ts'
import type { Step } from '../check/steps.ts'
import type { CheckView } from '../check/view.ts'
import type { TimeRange } from '../reading/types.ts'
import type { Grade } from '../source/view.ts'
import type { StanceValue, StatementLine } from '../statement/view.ts'
import type { PositionView } from './positions.ts'

export type ClaimKind = 'event' | 'position' | 'figure' | 'expectation'
export const claimKinds = [
  'event',
  'position',
  'figure',
  'expectation',
] as const satisfies readonly ClaimKind[]

/** What the evidence for a claim adds up to, in the order in which the statuses are shown. */
export const statuses = [
  'on record',
  'confirmed',
  'corroborated',
  'possibly corroborated',
  'single source',
  'unverified',
  'disputed',
  'denied',
  'superseded',
  'retracted',
  'empty',
] as const
export type Status = (typeof statuses)[number]

/** A status with its reason and the origin counts it rests on. */
export type StatusView = {
  status: Status
  /** key and parameters of messages "check.reason.*" */
  reason: { key: string; params: Record<string, string | number> }
  affirms: [least: number, most: number]
  denies: [least: number, most: number]
  /** reports that bear on the claim */
  reports: number
  rule: number
}

export type ClaimLine = {
  id: string
  wording: string
  kind: ClaimKind
  language: string
  about: { id: string; name: string } | null
  happened: TimeRange | null
  status: StatusView
  verdict: { verdict: string; names: VerdictNames | null; at: string; byName: string } | null
  stories: { id: string; title: string; language: string }[]
  /** when the newest statement that bears on it was published */
  latestAt: string | null
}

/** An origin as a screen names it: a stand-in also has the day of the report it stands for. */
export type OriginRef = {
  key: string
  kind: 'body' | 'person' | 'unnamed' | 'newsroom' | 'stand-in'
  name: string
  date: string | null
}
export type OriginView = OriginRef & { statements: string[] }

/** A possible edge between two origins, with the editor's word on it. */
export type EdgeView = {
  a: OriginRef
  b: OriginRef
  why: 'P1' | 'P2' | 'P3' | 'P4' | 'P5'
  verdict: 'same' | 'different' | null
  /** what deciding it names; 0 for readers, who decide nothing */
  version: number
}

/** A report has a statement's passage in other words now; `change` is the number of the change that did it, where one is told of. */
export type RewordedNow = { report: string; change: number | null; said: 'silent' | 'noted' | 'grown' | null }

export type ClaimStatement = StatementLine & {
  /** only of claims as they are now */
  reworded?: RewordedNow | undefined
  stance: StanceValue
  live: boolean
  /** hedged by its own words or because all it rests on is */
  hedged: 'no' | 'own' | 'inherited'
  loadBearing: boolean
  origins: string[]
  /** from where it has each of its origins: another statement, or itself */
  steps: Step[]
  /** the Admiralty pair: its source's grade when it was published, and what the rest of the record says. Two marks, never one */
  grade: { letter: Grade; from: string | null }
  credibility: Credibility
  /** what it rests on: another statement, or a source's report that is not in the record */
  restsOn: {
    kind: 'cites' | 'reprints' | 'same text'
    name: string
    date: string | null
    statementId: string | null
    sourceId: string | null
  }[]
}

export type ClaimView = ClaimLine & {
  scope: string | null
  version: number
  supersededBy: { id: string; wording: string } | null
  statements: ClaimStatement[]
  origins: { affirms: OriginView[]; denies: OriginView[] }
  /** possible edges between origins, with the editor's word on them */
  edges: EdgeView[]
  loadBearing: string[][]
  checks: CheckView[]
  moves: { due: TimeRange; at: string }[]
  /** of a moment: how many statements counted then and are not public today, so that they are left out here */
  hidden?: number
}

/** What one actor did to one claim, with the claim: for the page of the actor. */
export type ActorPosition = PositionView & {
  claim: { id: string; wording: string; language: string; kind: ClaimKind; status: Status }
}
