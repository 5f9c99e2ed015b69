import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { type Actors, topOf } from '#domain/check/bodies.ts'
import { type PositionView, positionsOf } from '#domain/claim/positions.ts'
import { type Outcome, ok } from '#domain/outcome.ts'
import { publicationOf } from '#domain/report/publication.ts'
import type { StanceValue } from '#domain/statement/view.ts'
import { type Evidence, evidenceOf } from '../check/evidence.ts'
import { lineOf } from '../check/lines.ts'
import type { Cut } from '../check/rows.ts'
import { checked } from '../check/view.ts'
import { db } from '../db.ts'
import { versionsOf } from '../subject.ts'
import { publicClaim } from './public.ts'

const END = new Date('9999-12-31T00:00:00Z')
const CLAIMS = 200

/** Each actor's position on some claims in time; readers see those on published claims. A constant number of queries. */
export async function positionsOn(
  viewer: Viewer,
  claimIds: string[],
  cut: Cut = {},
): Promise<Outcome<PositionView[]>> {
  const desk = may(viewer, 'desk.read')
  const claims = await db().claim.findMany({
    where: { id: { in: claimIds }, ...(desk ? {} : publicClaim) },
    select: { id: true, kind: true, aboutId: true, supersededById: true },
    take: CLAIMS,
  })
  if (claims.length === 0) return ok([])
  return ok(await positionsIn(await evidenceOf(db(), claims, cut), cut))
}

/** The same from evidence that was read already, by claim: one query. */
export async function positionsIn(evidence: Map<string, Evidence>, cut: Cut = {}): Promise<PositionView[]> {
  const denials = await db().wordingDenial.findMany({
    where: { claimId: { in: [...evidence.keys()] }, at: { lte: cut.recorded ?? END } },
    orderBy: { number: 'asc' },
    take: 5000,
  })
  const state = new Map(denials.map((row) => [`${row.claimId} ${row.statementId}`, row.state]))
  return [...evidence].flatMap(([id, own]) =>
    views(id, own, (statement) => state.get(`${id} ${statement}`) === 'of the wording'),
  )
}

/** The same for the desk page of one claim, with what a change of each statement must name. */
export async function deskPositions(
  viewer: Viewer,
  claimId: string,
): Promise<{ positions: PositionView[]; versions: Record<string, number> }> {
  if (!may(viewer, 'desk.read')) return { positions: [], versions: {} }
  const found = await positionsOn(viewer, [claimId])
  const positions = found.kind === 'ok' ? found.value : []
  const ids = positions.flatMap(({ steps }) => steps.flatMap(({ statements }) => statements))
  return { positions, versions: Object.fromEntries(await versionsOf(db(), 'statement', ids)) }
}

/** An actor's positions on every claim that it, or who speaks for it, has a word on. */
export async function positionsOfActor(
  viewer: Viewer,
  actorId: string,
  cut: Cut = {},
): Promise<Outcome<PositionView[]>> {
  const rows = await db().$queryRaw<{ claim: string; actor: string }[]>`
    with recursive below as (
      select ${actorId}::text as id
      union select a.id from below b join actor a on a.body_id = b.id
        or a.id in (select s.actor_id from speaks_for s where s.body_id = b.id)
    )
    select distinct t.claim_id as claim, b.id as actor from below b join hop h on h.actor_id = b.id
    join stance t on t.statement_id = h.statement_id and t.superseded_by_id is null and t.value is not null
    order by claim, actor limit ${CLAIMS * 5}`
  const found = await positionsOn(viewer, [...new Set(rows.map(({ claim }) => claim))].slice(0, CLAIMS), cut)
  if (found.kind !== 'ok') return found
  const own = new Set([actorId, ...rows.map(({ actor }) => actor)])
  return ok(found.value.filter(({ actor }) => own.has(actor.id)))
}

function views(claimId: string, evidence: Evidence, ofWording: (id: string) => boolean): PositionView[] {
  const actors: Actors = new Map(evidence.case.actors.map((actor) => [actor.id, actor]))
  const { live } = checked(evidence)
  const repeats = Map.groupBy(evidence.case.reliances, ({ from }) => from)
  const positions = positionsOf(
    evidence.rows.map((row) => {
      const speaker =
        row.hops.findLast((hop) => hop.actor)?.actor ?? evidence.sources.get(row.source_id)?.actor_id
      const { said, report } = lineOf(row)
      const recorded = row.recorded_at.toISOString()
      return {
        id: row.id,
        actor: speaker ? topOf(speaker, actors) : null,
        stance: row.stance as StanceValue,
        ofWording: row.stance === 'mentions' && ofWording(row.id),
        at: said ?? publicationOf(report) ?? { from: recorded, to: recorded, precision: 'instant' },
        live: live.has(row.id),
        repeats: (repeats.get(row.id) ?? []).flatMap(({ to }) => to ?? []),
      }
    }),
  )
  return [...positions].map(([id, steps]) => {
    const actor = evidence.actors.get(id)
    return {
      claimId,
      actor: { id, name: actor?.name ?? id, kind: actor?.kind ?? 'body' },
      steps,
      reversals: steps.filter(({ reversal }) => reversal).length,
    }
  })
}
