import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { type Outcome, ok } from '#domain/outcome.ts'
import { casesOf } from '#domain/source/track.ts'
import { changedClaims } from '../check/changed-claims.ts'
import { factsOf } from '../claim/moved.ts'
import type { Tx } from '../db.ts'
import { evictTags } from '../evictions.ts'
import { write } from '../write.ts'
import { toldOf } from './track-told.ts'

/** Claims worked out in one transaction. */
const CLAIMS = 200
/** A row of history may be seen late, behind one with a higher number, for as long as a write may take. */
const SETTLED = '30 seconds'

/**
 * Brings the track records up to date with history: works out anew the cases of every claim that changed since. What it
 * finds depends on the record alone, and what is left to do is kept, so it may be killed anywhere and run again
 * (invariant 7), also beside itself.
 * @param within milliseconds after which no further batch is begun
 * @param signal says that this process is to stop: then none is begun either
 */
export async function keepTrack(
  viewer: Viewer,
  within = 4000,
  signal?: AbortSignal,
): Promise<Outcome<{ claims: number; isDone: boolean }>> {
  const until = performance.now() + within
  const isOver = () => performance.now() > until || signal?.aborted === true
  const noted = await noteChanged(viewer, isOver)
  if (noted.kind !== 'ok') return noted
  for (let claims = 0; ; ) {
    if (isOver()) return ok({ claims, isDone: false })
    const done = await workOut(viewer)
    if (done.kind !== 'ok') return done
    if (done.value === 0) return ok({ claims, isDone: noted.value })
    claims += done.value
  }
}

/** Notes which claims changed since history was last looked at. @returns whether all of it was looked at */
const noteChanged = (viewer: Viewer, isOver: () => boolean): Promise<Outcome<boolean>> =>
  write<boolean>(viewer, 'claim.write', async (tx) => {
    const [cursor] = await tx.$queryRaw<
      { history_id: bigint }[]
    >`select history_id from track_search where id = 1 for update`
    let after = cursor?.history_id ?? 0n
    for (let rows = 1; rows > 0; ) {
      if (isOver()) return ok(false)
      const changed = await changedClaims(tx, after)
      rows = changed.rows
      after = changed.last
      // One that is being worked out just now may have been read before it changed: this waits, and notes it again.
      await tx.$executeRaw`insert into track_pending (claim_id)
        select c.id from claim c where c.id = any(${changed.claims}::text[]) order by c.id
        on conflict (claim_id) do update set at = excluded.at`
      await tx.$executeRaw`update track_search set history_id = greatest(history_id, coalesce((
        select max(id) from history where id <= ${after} and at < clock_timestamp() - ${SETTLED}::interval), 0)) where id = 1`
    }
    return ok(true)
  })

/** Works out some of the claims that were noted. @returns how many */
const workOut = (viewer: Viewer): Promise<Outcome<number>> =>
  write<number>(viewer, 'claim.write', async (tx) => {
    const pending = await tx.$queryRaw<{ id: string }[]>`
      select claim_id as id from track_pending order by claim_id limit ${CLAIMS} for update skip locked`
    const claims = pending.map(({ id }) => id)
    if (claims.length === 0) return ok(0)
    await refresh(tx, claims)
    await tx.$executeRaw`delete from track_pending where claim_id = any(${claims}::text[])`
    return ok(claims.length)
  })

type Row = {
  source: string
  claim: string
  side: string
  outcome: string
  began: string
  until: string
  statement: string | null
  same: string | null
  sameAt: string | null
  opposite: string | null
  oppositeAt: string | null
}

const instant = (at: number | undefined): string | null =>
  at === undefined ? null : new Date(at).toISOString()

/** The cases of some claims as they now are. Writes only what is new or has become another, so a second run writes nothing. */
async function refresh(tx: Tx, claims: string[]): Promise<void> {
  const facts = await factsOf(tx, claims)
  const told = await toldOf(tx, facts)
  const found = [...told].flatMap(([claim, all]) =>
    casesOf(all).map(
      (one): Row => ({
        source: one.source,
        claim,
        side: one.side,
        outcome: one.outcome,
        began: new Date(one.began).toISOString(),
        until: new Date(one.until).toISOString(),
        statement: one.statement,
        same: one.same?.statement ?? null,
        sameAt: instant(one.same?.at),
        opposite: one.opposite?.statement ?? null,
        oppositeAt: instant(one.opposite?.at),
      }),
    ),
  )
  const ids = [...new Set([...claims, ...facts.map(({ id }) => id)])]
  const gone = await tx.$queryRaw<{ source: string }[]>`
    delete from track_case t where t.claim_id = any(${ids}::text[])
      and not exists (select 1 from unnest(${found.map((row) => row.claim)}::text[], ${found.map((row) => row.source)}::text[]) as f(claim, source)
        where f.claim = t.claim_id and f.source = t.source_id) returning t.source_id as source`
  const changed = found.length === 0 ? [] : await keep(tx, found)
  await evictTags(tx, [...new Set([...gone, ...changed].map(({ source }) => `source:${source}`))])
}

const keep = (tx: Tx, rows: Row[]): Promise<{ source: string }[]> => tx.$queryRaw`
  insert into track_case (source_id, claim_id, side, outcome, began_at, until, statement_id, for_id, for_at, against_id, against_at)
  select source, claim, side, outcome, began, until, statement, same, "sameAt", opposite, "oppositeAt"
  from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as f(source text, claim text, side text, outcome text, began timestamptz, until timestamptz, statement text, same text, "sameAt" timestamptz, opposite text, "oppositeAt" timestamptz)
  on conflict (source_id, claim_id) do update set side = excluded.side, outcome = excluded.outcome, began_at = excluded.began_at, until = excluded.until,
    statement_id = excluded.statement_id, for_id = excluded.for_id, for_at = excluded.for_at, against_id = excluded.against_id, against_at = excluded.against_at
  where (track_case.side, track_case.outcome, track_case.began_at, track_case.until, track_case.statement_id, track_case.for_id, track_case.for_at, track_case.against_id, track_case.against_at)
    is distinct from (excluded.side, excluded.outcome, excluded.began_at, excluded.until, excluded.statement_id, excluded.for_id, excluded.for_at, excluded.against_id, excluded.against_at)
  returning source_id as source`
