import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { pairKey, type Weighed, weigh } from '#domain/check/weigh.ts'
import { type Outcome, ok } from '#domain/outcome.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { write } from '../write.ts'
import { changedClaims } from './changed-claims.ts'
import { bareEvidenceOf, passageOf, restedOf } from './evidence.ts'
import { relianceRows } from './reliance-rows.ts'
import { storyPairs } from './story-speakers.ts'

/** Claims worked out at a time, so that no query grows without bound. */
const CLAIMS = 40
/** A row of history may be seen late, behind one with a higher number, for as long as a write may take. */
const SETTLED = '30 seconds'

type Row = Weighed & { claim: string; story: string | null }

/**
 * Brings the open edges up to date with history: works out anew those of every claim that changed since. What it finds
 * depends on the record alone, so it may be killed anywhere and run again (invariant 7). One runs at a time; a second
 * waits and finds nothing left to do.
 * @param within milliseconds after which no further batch is begun
 */
export async function findEdges(
  viewer: Viewer,
  within = 4000,
): Promise<Outcome<{ claims: number; isDone: boolean }>> {
  return write<{ claims: number; isDone: boolean }>(viewer, 'claim.write', async (tx) => {
    const until = performance.now() + within
    const [cursor] = await tx.$queryRaw<
      { history_id: bigint }[]
    >`select history_id from edge_search where id = 1 for update`
    let after = cursor?.history_id ?? 0n
    const seen = new Set<string>()
    for (let rows = 1; rows > 0; ) {
      if (performance.now() > until) return ok({ claims: seen.size, isDone: false })
      const changed = await changedClaims(tx, after)
      rows = changed.rows
      for (let at = 0; at < changed.claims.length; at += CLAIMS)
        await refresh(tx, changed.claims.slice(at, at + CLAIMS))
      await refreshStories(tx, changed.stories)
      for (const claim of changed.claims) seen.add(claim)
      after = changed.last
      await tx.$executeRaw`update edge_search set history_id = greatest(history_id, coalesce((
        select max(id) from history where id <= ${after} and at < clock_timestamp() - ${SETTLED}::interval), 0)) where id = 1`
    }
    return ok({ claims: seen.size, isDone: true })
  })
}

/** The open edges of some claims, as they now are. */
async function refresh(tx: Tx, claims: string[]): Promise<void> {
  const facts = await tx.claim.findMany({
    where: { id: { in: claims } },
    select: { id: true, kind: true, aboutId: true, supersededById: true },
    orderBy: { id: 'asc' },
    take: CLAIMS,
  })
  const evidence = await bareEvidenceOf(tx, facts)
  const rows = [...evidence.values()].flatMap((own) => own.rows)
  const reliances = rows.length
    ? await relianceRows(
        tx,
        unique(rows.map(({ id }) => id)),
        unique(rows.map((row) => row.report_id)),
        {},
        true,
      )
    : []
  const found = [...evidence].flatMap(([claim, own]): Row[] => {
    const kept = reliances.map((row) => ({
      ...restedOf(row),
      id: row.id,
      counts: row.counts,
      open: row.state === 'found',
      replaces: row.replaces_id,
    }))
    return weigh(own.case, own.rows.map(passageOf), kept).map((edge) => ({ ...edge, claim, story: null }))
  })
  await tx.$executeRaw`delete from possible_edge p where p.claim_id = any(${claims}::text[]) and p.story_id is null
    and ${notAmong(found)}`
  await keep(tx, found)
}

/** Pairs of unnamed speakers across the claims of some stories, but for those that an editor has decided on. */
async function refreshStories(tx: Tx, stories: string[]): Promise<void> {
  if (stories.length === 0) return
  const pairs = await storyPairs(tx, stories)
  const named = pairs.map((pair) => ({ ...pair, a: `actor:${pair.a}`, b: `actor:${pair.b}` }))
  const decided = await tx.$queryRaw<{ a: string; b: string }[]>`
    select a, b from origin_verdict where a = any(${named.map(({ a }) => a)}::text[]) and b = any(${named.map(({ b }) => b)}::text[]) order by a, b limit 10000`
  const settled = new Set(decided.map(({ a, b }) => pairKey(a, b)))
  const nothing = { rank: 2, status: '', confirmed: '', rejected: '', reliance: null, why: 'P1' } as const
  const found = named
    .filter(({ a, b }) => !settled.has(pairKey(a, b)))
    .map((pair) => ({ ...pair, ...nothing, key: pairKey(pair.a, pair.b) }))
  await tx.$executeRaw`delete from possible_edge p where p.story_id = any(${stories}::text[])
    and ${notAmong(found)}`
  await keep(tx, found as unknown as Row[])
}

/** Not one of these, as a condition on a row of possible_edge, p. "Not in" looks them up; "not exists" would compare each with all. */
const notAmong = (found: { claim: string; key: string }[]): Prisma.Sql =>
  Prisma.sql`(p.claim_id, p.key) not in (select f.claim, f.key from unnest(${found.map(({ claim }) => claim)}::text[], ${found.map(({ key }) => key)}::text[]) as f(claim, key))`

/** Writes only what is new or has another weight, so that running again writes nothing, and locks nothing. */
async function keep(tx: Tx, rows: Row[]): Promise<void> {
  if (rows.length === 0) return
  await tx.$executeRaw`
    insert into possible_edge (claim_id, key, a, b, reliance_id, why, rank, status, confirmed, rejected, a_statement_id, b_statement_id, story_id)
    select claim, key, a, b, reliance, why, rank, status, confirmed, rejected, "aStatement", "bStatement", story
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as f(claim text, key text, a text, b text, reliance text, why text, rank int, status text, confirmed text, rejected text, "aStatement" text, "bStatement" text, story text)
    where not exists (select 1 from possible_edge p where p.claim_id = f.claim and p.key = f.key
      and (p.why, p.rank, p.status, p.confirmed, p.rejected, p.a_statement_id, p.b_statement_id, p.story_id)
        is not distinct from (f.why, f.rank, f.status, f.confirmed, f.rejected, f."aStatement", f."bStatement", f.story) offset 0)
    on conflict (claim_id, key) do update set why = excluded.why, rank = excluded.rank, status = excluded.status, confirmed = excluded.confirmed,
      rejected = excluded.rejected, a_statement_id = excluded.a_statement_id, b_statement_id = excluded.b_statement_id, story_id = excluded.story_id
    where (possible_edge.why, possible_edge.rank, possible_edge.status, possible_edge.confirmed, possible_edge.rejected, possible_edge.a_statement_id, possible_edge.b_statement_id, possible_edge.story_id)
      is distinct from (excluded.why, excluded.rank, excluded.status, excluded.confirmed, excluded.rejected, excluded.a_statement_id, excluded.b_statement_id, excluded.story_id)`
}

const unique = (ids: string[]): string[] => [...new Set(ids)]
