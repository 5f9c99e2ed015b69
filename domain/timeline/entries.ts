import type { ClaimLine } from '../claim/view.ts'
import { publicationOf } from '../report/publication.ts'
import type { StanceValue, StatementLine } from '../statement/view.ts'
import type { TimelineEntry } from './view.ts'

type Tied = { claimId: string; stance: StanceValue; statement: StatementLine }

/**
 * A story's timeline, oldest first: each claim at the time it is about (or at its first report, when that is not
 * known), each statement at the time its report was published. Derived; nothing of it is stored.
 */
export function timelineOf(claims: readonly ClaimLine[], tied: readonly Tied[]): TimelineEntry[] {
  const happened = new Map(claims.map((claim) => [claim.id, claim.happened]))
  const byClaim = Map.groupBy(tied, (tie) => tie.claimId)
  const ofClaims = claims.flatMap((claim): TimelineEntry[] => {
    const ties = byClaim.get(claim.id) ?? []
    const first = ties
      .map((tie) => publicationOf(tie.statement.report))
      .reduce((least, at) => (at && (!least || at.from < least.from) ? at : least), null)
    const at = claim.happened ?? first
    if (!at) return []
    const { id, wording, language, status } = claim
    return [
      {
        kind: 'claim',
        id,
        at,
        wording,
        language,
        status: status.status,
        statements: ties.map((tie) => tie.statement.id),
      },
    ]
  })
  const ofStatements = tied.flatMap(({ claimId, stance, statement }): TimelineEntry[] => {
    const published = publicationOf(statement.report)
    if (!published) return []
    return [
      {
        kind: 'statement',
        id: statement.id,
        at: published,
        happened: happened.get(claimId) ?? null,
        claimId,
        words: statement.words,
        language: statement.language,
        stance,
        speaker: statement.chain.at(-1) ?? null,
        source: statement.report.source,
        reportId: statement.report.id,
      },
    ]
  })
  // each time is read once: a long story has fifty thousand entries, and sorting compares them a million times
  return [...ofClaims, ...ofStatements]
    .map((entry) => ({ entry, at: Date.parse(entry.at.from) }))
    .sort(
      (a, b) =>
        a.at - b.at ||
        (a.entry.kind < b.entry.kind
          ? -1
          : a.entry.kind > b.entry.kind
            ? 1
            : a.entry.id < b.entry.id
              ? -1
              : 1),
    )
    .map(({ entry }) => entry)
}
