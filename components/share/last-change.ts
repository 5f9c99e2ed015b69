import type { CheckView } from '#domain/check/view.ts'
import type { ClaimView } from '#domain/claim/view.ts'
import type { FigureView } from '#domain/figure/view.ts'
import type { StoryView } from '#domain/story/view.ts'

const newest = (times: (string | null | undefined)[]): string | null =>
  times
    .filter((time) => typeof time === 'string')
    .sort()
    .at(-1) ?? null

/**
 * When what readers see last changed, by what they see: the newest publication or signature in it. Never by the record's
 * own history, which would tell when editors are at work on something that is not public.
 */
export const changedOf = {
  claim: ({ latestAt, checks, moves }: Pick<ClaimView, 'latestAt' | 'checks' | 'moves'>) =>
    newest([latestAt, ...checks.map(changedCheck), ...moves.map(({ at }) => at)]),
  story: ({ latestAt, claims }: Pick<StoryView, 'latestAt' | 'claims'>) =>
    newest([latestAt, ...claims.map(({ verdict }) => verdict?.at)]),
  figure: ({ values }: Pick<FigureView, 'values'>) =>
    newest(values.map(({ statement }) => statement.report.publishedAt)),
  check: changedCheck,
}

function changedCheck({ at, retraction }: Pick<CheckView, 'at' | 'retraction'>): string {
  return retraction?.at ?? at
}
