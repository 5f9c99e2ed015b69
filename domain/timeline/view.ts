import type { Status } from '../claim/view.ts'
import type { TimeRange } from '../reading/types.ts'
import type { HopView, StanceValue } from '../statement/view.ts'

/** One entry of a story's timeline: a claim that happened, or a statement that was published. */
export type TimelineEntry =
  | {
      kind: 'claim'
      id: string
      at: TimeRange
      wording: string
      language: string
      status: Status
      statements: string[]
    }
  | {
      kind: 'statement'
      id: string
      at: TimeRange
      /** when what it speaks of happened, as its claim says; the tie between the two is the delay */
      happened: TimeRange | null
      claimId: string
      words: string
      language: string
      stance: StanceValue
      speaker: HopView | null
      source: { id: string; name: string }
      reportId: string
    }
