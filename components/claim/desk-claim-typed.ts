import { rangeOf, type When, whenOf } from '#components/statement/draft-when.ts'
import type { ClaimKind, ClaimView } from '#domain/claim/view.ts'
import type { TimeRange } from '#domain/reading/types.ts'

/** A claim as its form shows it. */
export type ClaimTyped = {
  wording: string
  kind: ClaimKind
  about: string
  scope: string
  language: string
  happened: When
}

/** The form of a claim on record. */
export const typedOf = (
  claim: Pick<ClaimView, 'wording' | 'kind' | 'about' | 'scope' | 'language' | 'happened'>,
  zone: string,
): ClaimTyped => ({
  wording: claim.wording,
  kind: claim.kind,
  about: claim.about?.name ?? '',
  scope: claim.scope ?? '',
  language: claim.language,
  happened: whenOf(claim.happened, zone),
})

/** What the form stands for, as the writes take it; 'wrong' when its time is none. @param was the time on record */
export function fieldsOf({ happened, ...typed }: ClaimTyped, zone: string, was: TimeRange | null = null) {
  const range = rangeOf(happened, zone, was)
  return range === 'wrong' ? 'wrong' : { ...typed, happened: range }
}
