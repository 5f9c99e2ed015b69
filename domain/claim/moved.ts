import type { Status } from '../check/types.ts'

/** A move of a claim's status, as somebody who follows it is told. */
export type Moved = {
  claim: { id: string; wording: string; language: string }
  number: number
  from: Status
  to: Status
  /** origins that affirm and deny after the move, at least and at most, and how many reports */
  affirms: [number, number]
  denies: [number, number]
  reports: number
  /** what was done that moved it: a subject and a verb of history, with the words of what it was done to */
  cause: { subject: string; what: string; name: string | null; language: string | null }
  /** null for readers: what the desk did and who is the desk's own */
  byName: string | null
  at: string
  seen: boolean
}

export type Followed = {
  kind: 'claim' | 'story'
  id: string
  name: string
  language: string
  at: string
  /** what moves comes by mail too */
  mail: boolean
  /** readers see it; nothing of what they do not see is mailed */
  isPublic: boolean
}
