import { buildPostings, type Postings } from './postings.ts'
import { contentStems, pieces, plainWords } from './terms.ts'

/** A claim that statements can be tied to; the title is another wording of it. */
export type KnownClaim = { id: string; claim: string; title?: string | undefined }

/** Known claims made ready for `rankClaims`. */
export type ClaimIndex = {
  ids: string[]
  stems: Postings
  pieces: Postings
  /** stems of each claim, for what the best ones have in common */
  claims: string[][]
}

/** Builds the index over known claims. @param asked the one text that will be ranked by it, where it is known: it is built faster */
export function buildClaimIndex(claims: KnownClaim[], asked?: string): ClaimIndex {
  const words = claims.map(({ claim, title }) => plainWords(title ? `${claim} ${title}` : claim))
  const stems = words.map(contentStems)
  return {
    ids: claims.map(({ id }) => id),
    stems: buildPostings(stems),
    pieces: buildPostings(
      words.map(pieces),
      asked === undefined ? undefined : new Set(pieces(plainWords(asked))),
    ),
    claims: stems.map((list) => [...new Set(list)]),
  }
}
