import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { type Actors, spokenForBy, topOf } from '#domain/check/bodies.ts'
import { type PositionView, positionsOf } from '#domain/claim/positions.ts'
import type { ActorPosition, ClaimKind } from '#domain/claim/view.ts'
import { type Outcome, ok } from '#domain/outcome.ts'
import { publicationOf } from '#domain/report/publication.ts'
import type { StanceValue } from '#domain/statement/view.ts'
import { Prisma } from '#prisma/client/client.ts'
import { type ClaimFacts, type Evidence, evidenceOf } from '../check/evidence.ts'
import { lineOf } from '../check/lines.ts'
import type { Cut } from '../check/rows.ts'
import { type Checked, checked } from '../check/view.ts'
import { db } from '../db.ts'
import { versionsOf } from '../subject.ts'

const END = new Date('9999-12-31T00:00:00Z')
const CLAIMS = 200
/** As many as one actor's page tells. */
const OF_ACTOR = 100

/** Each actor's position on some claims in time; readers see those on published claims. A constant number of queries. */
export async function positionsOn(
  viewer: Viewer,
  claimIds: string[],
  cut: Cut = {},
): Promise<Outcome<PositionView[]>> {
  const claims = await db().$queryRaw<ClaimFacts[]>`
    select c.id, c.kind, c.about_id as "aboutId", c.superseded_by_id as "supersededById" from claim c
    where c.id = any(${claimIds}::text[]) and (${may(viewer, 'desk.read')} or claim_is_public(c.id)) order by c.id limit ${CLAIMS}`
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
    positionsFrom(id, own, (statement) => state.get(`${id} ${statement}`) === 'of the wording'),
  )
}

/** The same of one claim, where it is known which statements deny its wording alone. No query. */
export const positionsFrom = (
  claimId: string,
  evidence: Evidence,
  ofWording: (statement: string) => boolean,
): PositionView[] => views(claimId, evidence, checked(evidence), ofWording, topOf)

/** SQL of the statements that deny the wording of claim `c` and not what it says. */
export const ofWordingSql = Prisma.sql`array(select d.statement_id from (select distinct on (w.statement_id) w.statement_id, w.state from wording_denial w
  where w.claim_id = c.id order by w.statement_id, w.number desc) d where d.state = 'of the wording')`

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

type OfActor = ClaimFacts & { wording: string; language: string; ofWording: string[] }

/**
 * What an actor, or who speaks for it, did to each claim, the claim it last spoke of first, with how the claim stands;
 * to readers claims that are public. A person who speaks for a body has its own words here, and the body those of all.
 */
export async function positionsOfActor(viewer: Viewer, actorId: string): Promise<Outcome<ActorPosition[]>> {
  const claims = await db().$queryRaw<OfActor[]>`
    with speaking as (select speaks_as(${actorId}) as id),
    said as (
      select h.statement_id as id from speaking x join hop h on h.actor_id = x.id
      union select p.statement_id from speaking x join split y on y.kind = 'actor' and y.into_id = x.id join split_part p on p.split_id = y.id
      union select s.id from speaking x join source o on o.actor_id = x.id join report r on r.source_id = o.id
        join snapshot n on n.report_id = r.id join statement s on s.snapshot_id = n.id
    ),
    tied as (select merged_into('claim', t.claim_id) as id, max(r.published_at) as latest from said
      join stance t on t.statement_id = said.id and t.superseded_by_id is null and t.value is not null
      join statement s on s.id = said.id join snapshot n on n.id = s.snapshot_id join report r on r.id = n.report_id group by 1)
    select c.id, c.kind, c.about_id as "aboutId", c.superseded_by_id as "supersededById", c.wording, c.language,
      ${ofWordingSql} as "ofWording"
    from tied join claim c on c.id = tied.id where (${may(viewer, 'desk.read')} or claim_is_public(c.id))
    order by tied.latest desc nulls last, c.id limit ${OF_ACTOR}`
  if (claims.length === 0) return ok([])
  const evidence = await evidenceOf(db(), claims)
  return ok(
    claims.flatMap(({ id, wording, language, kind, ofWording }) => {
      const own = evidence.get(id)!
      const result = checked(own)
      const whose = (speaker: string, actors: Actors) =>
        spokenForBy(speaker, actors).includes(actorId) ? actorId : null
      const [view] = views(id, own, result, (statement) => ofWording.includes(statement), whose)
      const { status } = result.status
      return view ? [{ ...view, claim: { id, wording, language, kind: kind as ClaimKind, status } }] : []
    }),
  )
}

function views(
  claimId: string,
  evidence: Evidence,
  { live }: Checked,
  ofWording: (statement: string) => boolean,
  whose: (speaker: string, actors: Actors) => string | null,
): PositionView[] {
  const actors: Actors = new Map(evidence.case.actors.map((actor) => [actor.id, actor]))
  const repeats = Map.groupBy(evidence.case.reliances, ({ from }) => from)
  const positions = positionsOf(
    evidence.rows.map((row) => {
      const speaker =
        row.hops.findLast((hop) => hop.actor)?.actor ?? evidence.sources.get(row.source_id)?.actor_id
      const { said, report } = lineOf(row)
      const recorded = row.recorded_at.toISOString()
      return {
        id: row.id,
        actor: speaker ? whose(speaker, actors) : null,
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
