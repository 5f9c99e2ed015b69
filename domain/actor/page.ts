import type { DueOutcome } from '../claim/expectation.ts'
import type { ClaimKind } from '../claim/view.ts'
import type { TimeRange } from '../reading/types.ts'
import type { StanceOn, StatementLine } from '../statement/view.ts'
import type { Counted } from '../story/made.ts'

export type ActorKind = 'person' | 'body' | 'unnamed'
type Named = { id: string; name: string }
/** Who speaks for whom, and since and until which day, where that is known. ISO 8601 instants. */
export type SpeaksFor = Named & { from: string | null; to: string | null }
/** A source it speaks through: what its number counts, newest first. A statement is named with the report it stands in. */
export type SpokenThrough = Named & {
  reports: number
  statements: number
  made: (Counted & { report: string })[]
}
/** A story in which it speaks, and the claims of the story that it speaks on. */
export type SpokenIn = { id: string; title: string; language: string; claims: number; made: Counted[] }
/** A claim about it; of an expectation, when it is due and what became of it. */
export type ClaimAbout = {
  id: string
  wording: string
  language: string
  kind: ClaimKind
  due: TimeRange | null
  outcome: DueOutcome
}

/** An actor as readers see it: what published stories hold of it. `id` is that of what it is merged into. */
export type PublicActor = Named & {
  kind: ActorKind
  /** all it is called by; a language that nobody said is null */
  names: { name: string; language: string | null }[]
  /** "Q42" */
  wikidata: string | null
  speaksFor: SpeaksFor[]
  /** the body that an unnamed group belongs to */
  belongsTo: Named | null
  speakers: SpeaksFor[]
  groups: Named[]
  /** sources that are channels of its own */
  channels: Named[]
  /** what it and those who speak for it said */
  counts: { statements: number; reports: number; sources: number; claims: number }
  sources: SpokenThrough[]
  stories: SpokenIn[]
  about: ClaimAbout[]
}

/** A statement of an actor, or of one that speaks for it, with the public claims it bears on. */
export type ActorStatement = StatementLine & { stances: StanceOn[] }
export type ActorStatements = {
  rows: ActorStatement[]
  /** the last of these, where there are older ones: what the page after this is asked by */
  next: string | null
}
