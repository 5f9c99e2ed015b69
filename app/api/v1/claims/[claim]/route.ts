import { claimAnswer } from '#components/api/claim.ts'
import { thenQuery } from '#domain/api/query.ts'
import { answers } from '../../../../api.ts'
import { readAsOf } from '../../../../api-moment.ts'
import {
  readClaim,
  readClaimThen,
  readExpectation,
  readFiguresOf,
  readMerged,
  readPositions,
} from '../../../../read.ts'

export { OPTIONS } from '../../../../api.ts'

/** A claim with everything that bears on it, now or as of a moment. */
export const GET = answers(thenQuery, async ({ to, query, id }) => {
  const into = await readMerged('claim', id)
  // as of a moment, a claim that was merged since is told by its own address, as its page tells it
  if (into !== id && !query.known && !query.had)
    return (await readClaim(into)) ? { moved: `/claims/${into}` } : { problem: 'not-found' }
  return readAsOf(
    query,
    { now: () => readClaim(id), past: (clock, at) => readClaimThen(id, clock, at) },
    async (claim, asOf) => {
      if (asOf) return { body: claimAnswer(to, claim, asOf, null) }
      const [expectation, positions, figures] = await Promise.all([
        claim.kind === 'expectation' ? readExpectation(id) : null,
        readPositions(id),
        readFiguresOf(`claim:${id}`, [id]),
      ])
      return { body: claimAnswer(to, claim, null, { expectation, positions, figures }) }
    },
  )
})
