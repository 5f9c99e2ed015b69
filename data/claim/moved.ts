import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { bareEvidenceOf, type ClaimFacts } from '../check/evidence.ts'
import { evidenceHash } from '../check/hash.ts'
import { checked } from '../check/view.ts'
import { db, type Tx } from '../db.ts'
import { keepEviction } from '../evictions.ts'
import { type Changed, changesIn, record } from '../history.ts'
import { besideLine, inLine } from '../lines.ts'
import { holdAll, STATUS_MOVED } from '../subject.ts'
import { claimsConcerned, type Reach, reachOf } from './concerned.ts'

/** Beyond this many claims the rest are settled after the write, so that it ends in time. */
const AT_ONCE = 500

type Known = { status: string; origins: { affirms: [number, number]; denies: [number, number] } }
const nothing: Known = { status: 'empty', origins: { affirms: [0, 0], denies: [0, 0] } }

/**
 * The last step of every write: of the claims that its changes concern, those whose status is not what history says
 * it was get a history row, and whoever follows them is told, once. Two writes at once are looked at one after the
 * other, so the last status counts what both did. @returns claims left for `settleStatuses`
 */
export async function moveStatuses(tx: Tx, viewer: Viewer): Promise<string[]> {
  const changes = changesIn(tx)
  const reach = reachOf(changes)
  if (!reach) return []
  await holdReach(tx, reach)
  const claims = await claimsConcerned(tx, changes)
  await moveNow(tx, viewer, claims.slice(0, AT_ONCE), causeOf(changes))
  return claims.slice(AT_ONCE)
}

/** The same for some claims, whatever may have moved them: may be run at any time, by anybody, again. */
export async function settleStatuses(viewer: Viewer, claims: string[]): Promise<void> {
  for (let at = 0; at < claims.length; at += AT_ONCE)
    await db().$transaction(
      async (tx) => {
        const cause = { subject: 'claim', what: 'looked at again' }
        await moveNow(tx, viewer, claims.slice(at, at + AT_ONCE), cause)
        await keepEviction(tx)
      },
      { timeout: 20_000, maxWait: 10_000 },
    )
}

/**
 * What bears on any claim is settled alone: a tie that is being made elsewhere is seen here, or sees what is done
 * here. Writes on claims alone hold their claim already and go by.
 */
export async function holdReach(tx: Tx, reach: Reach): Promise<void> {
  if (reach === 'all') await inLine(tx, 'statuses')
  if (reach === 'reports') await besideLine(tx, 'statuses')
}

type Cause = { subject: string; subjectId?: string; what: string }
const causeOf = (changes: readonly Changed[]): Cause =>
  changes.at(-1) ?? { subject: 'claim', what: 'looked at again' }

async function moveNow(tx: Tx, viewer: Viewer, ids: string[], cause: Cause): Promise<void> {
  if (ids.length === 0) return
  await holdAll(tx, 'claim', ids)
  const claims = await factsOf(tx, ids)
  // A claim that was merged while this waited for it.
  const others = claims.flatMap(({ id }) => (ids.includes(id) ? [] : [id]))
  await holdAll(tx, 'claim', others)
  const known = await lastKnown(
    tx,
    claims.map(({ id }) => id),
  )
  const evidence = await bareEvidenceOf(tx, claims)
  const moved = claims.flatMap(({ id }) => {
    const own = evidence.get(id)!
    const { status } = checked(own)
    const before = known.get(id) ?? nothing
    if (status.status === before.status) return []
    const { affirms, denies, reports, rule } = status
    const after = {
      status: status.status,
      origins: { affirms, denies },
      reports,
      rule,
      evidenceHash: evidenceHash(own.case),
      cause,
    }
    return [{ id, before, after }]
  })
  const rows = await record(
    tx,
    viewer,
    moved.map(({ id, before, after }) => ({
      subject: 'claim',
      subjectId: id,
      what: STATUS_MOVED,
      before: { status: before.status, origins: before.origins },
      after,
    })),
  )
  await announce(tx, rows)
}

/** Claims as the cross-check needs them, each as what it is merged into. */
export const factsOf = (tx: Tx, ids: string[]): Promise<ClaimFacts[]> => tx.$queryRaw<ClaimFacts[]>`
  select c.id, c.kind, c.about_id as "aboutId", nullif(merged_into('claim', c.superseded_by_id), c.id) as "supersededById"
  from (select distinct merged_into('claim', x) as id from unnest(${ids}::text[]) x) one join claim c using (id) order by c.id`

/** The status that history knows each claim by; a claim without one is empty. */
async function lastKnown(tx: Tx, claims: string[]): Promise<Map<string, Known>> {
  const rows = await tx.$queryRaw<{ id: string; after: Known }[]>`
    select distinct on (subject_id) subject_id as id, after from history
    where subject = 'claim' and what = 'status moved' and subject_id = any(${claims}::text[])
    order by subject_id, number desc`
  return new Map(rows.map(({ id, after }) => [id, after]))
}

/** Tells everyone who follows a claim, or a story that it is in: one row each and move, however often this runs. */
async function announce(tx: Tx, moves: { subjectId: string; number: number }[]): Promise<void> {
  if (moves.length === 0) return
  await tx.$executeRaw`
    insert into announcement (person_id, claim_id, number)
    select distinct f.person_id, x.claim, x.number
    from unnest(${moves.map((move) => move.subjectId)}::text[], ${moves.map((move) => move.number)}::int[]) as x (claim, number)
    cross join lateral merged_below('claim', x.claim) one
    join follow f on f.claim_id = one or f.story_id in (select m.story_id from membership m where m.claim_id = one)
    on conflict do nothing`
}
