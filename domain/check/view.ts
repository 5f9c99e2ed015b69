/** The house's default scale; the number is the public mapping of schema.org's ratingValue (1 to 5, 0 for none). */
export const verdicts = [
  'supported',
  'mostly supported',
  'mixed',
  'mostly refuted',
  'refuted',
  'not provable',
] as const
export type Verdict = (typeof verdicts)[number]

export type CheckView = {
  id: string
  claim: { id: string; wording: string; language: string }
  verdict: Verdict
  reasons: string
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
