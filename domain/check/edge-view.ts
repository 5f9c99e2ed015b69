import type { OriginRef, Status } from '../claim/view.ts'
import type { TimeRange } from '../reading/types.ts'
import type { Excerpt } from '../statement/excerpt.ts'
import type { SameBecause } from './could-be-same.ts'

/** By what an edge was found; the queue can be narrowed to one. */
export const edgeKinds = ['citation', 'credit', 'text', 'publisher', 'stand-in', 'unnamed', 'owner'] as const
export type EdgeKind = (typeof edgeKinds)[number]

/** Words of a snapshot that show an edge, with the report they stand in. */
export type ShownPassage = {
  excerpt: Excerpt
  language: string
  /** the statement or the place in the report's text that it can be opened at */
  statementId: string | null
  report: {
    id: string
    title: string
    source: string
    publishedAt: string | null
    publishedPrecision: TimeRange['precision']
  }
}

/** What is known of an unnamed speaker. */
export type SpeakerFacts = {
  descriptor: string
  number: string | null
  office: string | null
  country: string | null
  body: string | null
  whyUnnamed: string | null
}

/** What the source record says that makes an edge likely. */
export type SourceFact =
  | { kind: 'owner'; owner: string; sources: string[] }
  | { kind: 'carries'; source: string; wire: string }

/** One end of an edge in the queue. */
export type EdgeEnd = OriginRef & {
  sourceId: string | null
  speaker: SpeakerFacts | null
  passage: ShownPassage | null
}

/** An open edge: what was found, what shows it, and what each answer would do. */
export type EdgeItem = {
  key: string
  kind: EdgeKind
  /** a rule of the cross-check, or the kind of a reliance */
  why: string
  of: { kind: 'origins'; claim: string; a: string; b: string } | { kind: 'reliance'; reliance: string }
  version: number
  a: EdgeEnd
  b: EdgeEnd
  because: SameBecause[]
  /** how a reliance was found, and whether it counts before anybody decides */
  foundBy: string | null
  counts: boolean
  share: number | null
  passages: number
  facts: SourceFact[]
  claim: {
    id: string
    wording: string
    language: string
    /** as it is, and as each answer would make it; null where neither is known */
    change: {
      status: Status
      confirmed: Status
      rejected: Status
      /** whether an answer changes how many origins there are, though not the status */
      origins: boolean
    } | null
  } | null
}

/** The kind that an edge of this rule, or a reliance of this kind found in this way, is listed under. */
export function edgeKind(why: string, foundBy: string | null): EdgeKind {
  if (foundBy === 'report on record now' || why === 'P5') return 'stand-in'
  if (why === 'P1' || why === 'P2') return 'unnamed'
  if (why === 'P3') return 'owner'
  if (why === 'P4' || foundBy === 'credit in the text') return 'credit'
  if (foundBy === 'shared passages' || foundBy === 'wire subscription') return 'text'
  if (foundBy === 'canonical link' || foundBy === 'source named by the feed') return 'publisher'
  return 'citation'
}
