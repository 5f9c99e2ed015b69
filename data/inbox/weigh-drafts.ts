import 'server-only'
import { restsOn } from '#domain/check/rests-on.ts'
import { CaseError, type CrossCheckCase } from '#domain/check/types.ts'
import { type Effect, nothing, type Weight } from '#domain/inbox/effect.ts'
import { weightiest } from '#domain/inbox/rank.ts'
import { type KnownNames, suppose } from '#domain/inbox/suppose.ts'
import { withSupposed, wouldChange } from '#domain/inbox/would-change.ts'
import { bareEvidenceOf, type Evidence, passageOf, restedOf } from '../check/evidence.ts'
import { relianceRows } from '../check/reliance-rows.ts'
import type { BareRow } from '../check/rows.ts'
import { factsOf } from '../claim/moved.ts'
import type { Tx } from '../db.ts'
import { type Bearing, claimsBorneOn } from './claims-borne-on.ts'
import { knownNames } from './known-names.ts'
import { type OpenDraft, openDrafts } from './open-drafts.ts'

/** From these on it is not doubtful that a draft is what it was read as. */
const CERTAIN = 0.6

/**
 * What the open drafts of some reports would do to the claims that they seem to bear on, if they were confirmed and
 * tied as their wording suggests: the weightiest of each report. A bounded number of queries for each draft looked at.
 */
export async function weighDrafts(tx: Tx, reports: string[]): Promise<Map<string, Weight>> {
  const drafts = await openDrafts(tx, reports)
  const borne = await claimsBorneOn(tx, drafts)
  const claims = [...new Set(borne.map(({ claim }) => claim))]
  const evidence = claims.length ? await bareEvidenceOf(tx, await factsOf(tx, claims)) : new Map()
  const known = await knownNames(tx, drafts)
  const rested = claims.length ? await relianceRows(tx, [], reports) : []
  const byDraft = new Map(drafts.map((draft) => [draft.id, draft]))
  const weights = borne.flatMap((bearing) => {
    const draft = byDraft.get(bearing.draft)
    const own = evidence.get(bearing.claim) as Evidence<BareRow> | undefined
    if (!draft || !own) return []
    const effect = effectOf(draft, bearing, own, known, rested.map(restedOf))
    const sure = bearing.sure && draft.certainty >= CERTAIN && !draft.hedge
    return [{ report: draft.report.id, effect, sure, claim: bearing.claim }]
  })
  return new Map(
    reports.map((id) => {
      const best = weightiest(weights.filter(({ report }) => report === id))
      return [id, best ?? { effect: nothing, sure: true, claim: null }]
    }),
  )
}

function effectOf(
  draft: OpenDraft,
  { stance }: Bearing,
  own: Evidence<BareRow>,
  known: KnownNames,
  rested: ReturnType<typeof restedOf>[],
): Effect {
  const passage = {
    id: draft.id,
    report: draft.report.id,
    source: draft.report.source.id,
    day: draft.report.publishedAt.slice(0, 10),
    stance,
    anchor: draft.anchor,
  }
  const whole = rested.filter((one) => one.fromReport === draft.report.id)
  const rests = restsOn([...own.rows.map(passageOf), passage], whole).filter(({ from }) => from === draft.id)
  try {
    return wouldChange(
      own.case,
      withSupposed(own.case, suppose(draft, stance, known, withSources(rests, own.case, known))),
    )
  } catch (error) {
    // what is only supposed may not fit together: then nothing is promised of it
    if (error instanceof CaseError) return { does: 'evidence' }
    throw error
  }
}

/** A reliance on a source that neither the case nor the record names here says nothing. */
function withSources(rests: CrossCheckCase['reliances'], input: CrossCheckCase, known: KnownNames) {
  const sources = new Set([...input.sources, ...known.sources.values()].map(({ id }) => id))
  return rests.filter((one) => one.to || (one.toSource && sources.has(one.toSource)))
}
