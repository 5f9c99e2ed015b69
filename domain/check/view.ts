import type { TimeRange } from '../reading/types.ts'
import type { VerdictNames } from './scale.ts'

/** The scale as it comes with the house; an admin may change it (scale.ts). */
export const verdicts = [
  'supported',
  'mostly supported',
  'mixed',
  'mostly refuted',
  'refuted',
  'not provable',
] as const
export type Verdict = (typeof verdicts)[number]

/** A statement that the reasons of a check name by a number. */
export type CitedStatement = {
  number: number
  statement: string
  words: string
  language: string
  speaker: string | null
  /** the speaker's page, where it was asked for and there is one */
  speakerId?: string | null
  report: {
    id: string
    title: string
    language: string
    source: string
    publishedAt: string | null
    publishedPrecision: TimeRange['precision']
  }
}

/** How a check stands with the second editor: not asked for, waiting, or what was said. */
export type ReviewView =
  | { state: 'none' | 'waiting' }
  | { state: 'approved' | 'returned'; note: string; byName: string; at: string }

export type CheckView = {
  id: string
  claim: { id: string; wording: string; language: string }
  /** the key of the verdict, its names and its public number (1 to 5) as they were when it was signed */
  verdict: string
  verdictNames: VerdictNames | null
  rating: number | null
  reasons: string
  citations: CitedStatement[]
  review: ReviewView
  byId: string
  /** as computed at the moment of signing */
  status: string
  rule: number
  evidenceHash: string
  origins: { affirms: [number, number]; denies: [number, number] }
  byName: string
  at: string
  /** the check this one corrects, and the one that corrects it */
  correctsId: string | null
  correctedById: string | null
  retraction: { reasons: string; byName: string; at: string } | null
}
