import 'server-only'
import { type Holding, holderOn, ownerAbove } from '#domain/source/ownership.ts'
import type { Tx } from '../db.ts'

/** The sources that some owners hold or ever held, themselves or through others. One query; none without owners. */
export async function sourcesUnder(tx: Tx, owners: string[]): Promise<string[]> {
  if (owners.length === 0) return []
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with recursive under as (
      select unnest(${owners}::text[]) as id
      union select o.owned_id from under u join ownership o on o.owner_id = u.id where o.owned_id is not null
    )
    select o.source_id as id from under u join ownership o on o.owner_id = u.id where o.source_id is not null
    union select s.id from under u join source s on s.owner_id = u.id limit 10000`
  return rows.map(({ id }) => id)
}

type Row = {
  source_id: string | null
  owned_id: string | null
  owner_id: string
  low: number | null
  high: number | null
  from: string | null
  to: string | null
}

/** Holdings in force in the record, of some sources and of all owners above them. */
export type Holdings = { ofSource: Map<string, Holding[]>; ofOwner: Map<string, Holding[]> }

/** Holdings of some sources, and of the owners above them as far as there are any. One query. */
export async function holdingsOf(tx: Tx, sources: string[]): Promise<Holdings> {
  return upFrom(tx, sources, [])
}

/** Holdings of an owner and of those above it. One query. */
export async function holdingsAbove(tx: Tx, owner: string): Promise<Holdings['ofOwner']> {
  return (await upFrom(tx, [], [owner])).ofOwner
}

async function upFrom(tx: Tx, sources: string[], owners: string[]): Promise<Holdings> {
  if (sources.length + owners.length === 0) return { ofSource: new Map(), ofOwner: new Map() }
  const rows = await tx.$queryRaw<Row[]>`
    with recursive held as (
      select o.id, o.owner_id from ownership o where o.source_id = any(${sources}::text[]) or o.owned_id = any(${owners}::text[])
      union select o.id, o.owner_id from held h join ownership o on o.owned_id = h.owner_id
    )
    select o.source_id, o.owned_id, o.owner_id, o.share_from::float8 as low, o.share_to::float8 as high,
      to_char(o.valid_from, 'YYYY-MM-DD') as from, to_char(o.valid_to, 'YYYY-MM-DD') as to
    from ownership o where o.id in (select id from held) and not o.void
      and not exists (select 1 from ownership n where n.replaces_id = o.id)
    order by o.at, o.id limit 20000`
  const grouped = (of: 'source_id' | 'owned_id') =>
    new Map(
      [
        ...Map.groupBy(
          rows.filter((row) => row[of] !== null),
          (row) => row[of] as string,
        ),
      ].map(([id, own]) => [id, own.map(holdingFrom)]),
    )
  return { ofSource: grouped('source_id'), ofOwner: grouped('owned_id') }
}

const holdingFrom = (row: Omit<Row, 'source_id' | 'owned_id'>): Holding => ({
  owner: row.owner_id,
  share: row.low === null || row.high === null ? null : [row.low, row.high],
  from: row.from,
  to: row.to,
})

/**
 * Who held a source on a day, taken at the top: as `sourceRows` has it of a moment of publication.
 * @param known its owner where none of its holdings is on record
 */
export function topHolder(
  { ofSource, ofOwner }: Holdings,
  source: string,
  day: string,
  known: string | null,
): string | null {
  const own = ofSource.get(source)
  const direct = own ? holderOn(own, day) : known
  return direct === null ? null : ownerAbove(direct, ofOwner, day)
}
