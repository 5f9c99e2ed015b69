import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { type Outcome, ok } from '#domain/outcome.ts'
import type { MapHolding, MapSubscription, SourceMap } from '#domain/source/map.ts'
import { db } from '../db.ts'
import { ownersNamed, publicAmong } from './record.ts'

/** A drawing holds as many. */
const LIMIT = 500

type HoldingRow = {
  owner: string
  source: string | null
  owned: string | null
  low: number | null
  high: number | null
  from: string | null
}

/**
 * Who owns whom and who carries what, today. Readers are given sources that something public names, and the owners above
 * them. Five queries, however many.
 */
export async function sourceMap(viewer: Viewer): Promise<Outcome<SourceMap>> {
  const all = await db().source.findMany({
    select: { id: true, name: true, kind: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 10_000,
  })
  const shown = may(viewer, 'desk.read') ? null : await publicAmong(all.map(({ id }) => id))
  const seen = shown ? all.filter(({ id }) => shown.has(id)) : all
  const sources = seen.slice(0, LIMIT)
  const ids = sources.map(({ id }) => id)
  const holdings = await holdingsToday(ids)
  const owners = [
    ...new Set(holdings.flatMap(({ owner, of }) => ('owner' in of ? [owner, of.owner] : [owner]))),
  ]
  return ok({
    sources: sources as SourceMap['sources'],
    all: seen.length,
    owners: (await ownersNamed(owners)).sort((a, b) => (a.name < b.name ? -1 : 1)),
    holdings,
    subscriptions: await subscriptionsAmong(ids),
  })
}

async function holdingsToday(sources: string[]): Promise<MapHolding[]> {
  const rows = await db().$queryRaw<HoldingRow[]>`
    with recursive now as (
      select o.* from ownership o, (select (clock_timestamp() at time zone 'UTC')::date as day) today
      where not o.void and not exists (select 1 from ownership n where n.replaces_id = o.id)
        and (o.valid_from is null or o.valid_from <= day) and (o.valid_to is null or day < o.valid_to)
    ),
    held as (
      select * from now where source_id = any(${sources}::text[])
      union select o.* from held h join now o on o.owned_id = h.owner_id
    )
    select owner_id as owner, source_id as source, owned_id as owned, share_from::float8 as low, share_to::float8 as high,
      to_char(valid_from, 'YYYY-MM-DD') as from
    from held order by share_from desc nulls last, owner_id, id limit 2000`
  return rows.map(({ owner, source, owned, low, high, from }) => ({
    owner,
    of: source ? { source } : { owner: owned as string },
    share: low === null || high === null ? null : [low, high],
    from,
  }))
}

const subscriptionsAmong = (sources: string[]): Promise<MapSubscription[]> => db().$queryRaw`
  select source_id as source, wire_id as wire, to_char(valid_from, 'YYYY-MM-DD') as from, to_char(valid_to, 'YYYY-MM-DD') as to
  from source_carries where source_id = any(${sources}::text[]) and wire_id = any(${sources}::text[])
  order by source_id, wire_id limit 5000`
