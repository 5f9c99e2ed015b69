import { z } from 'zod'
import { trackOutcomes } from '../source/track.ts'
import { address, claimRef, count, id, instant, sourceRef } from './parts.ts'

const share = z.number().min(0).max(1)
const turn = z.object({ statement: id, source: sourceRef, publishedAt: instant, report: address })

/** A source's track record with its cases, newest first. It is no grade and no verdict. */
export const trackPage = z.object({
  source: sourceRef,
  record: z.object({
    counts: z.object(
      Object.fromEntries(trackOutcomes.map((outcome) => [outcome, count])) as Record<
        (typeof trackOutcomes)[number],
        typeof count
      >,
    ),
    settled: count.describe('Cases that are not open.'),
    confirmed: z
      .object({ share, low: share, high: share })
      .nullable()
      .describe(
        'Share of settled cases that were confirmed, with its 95% interval by Wilson; null under 20 settled cases.',
      ),
  }),
  data: z.array(
    z.object({
      claim: claimRef,
      side: z.enum(['affirms', 'denies']).describe('What the source said of the claim.'),
      outcome: z.enum(trackOutcomes),
      aloneSince: instant,
      windowCloses: instant,
      own: turn.nullable().describe('Its first statement; null where only others told of its report.'),
      confirmedBy: turn.nullable(),
      contradictedBy: turn.nullable(),
    }),
  ),
  next: address.nullable().describe('The page after this one; null on the last.'),
})
export type TrackPageAnswer = z.infer<typeof trackPage>
