import 'server-only'
import { edgeKind } from '#domain/check/edge-view.ts'
import type { Status } from '#domain/claim/view.ts'
import { type Effect, nothing } from '#domain/inbox/effect.ts'
import { Prisma } from '#prisma/client/client.ts'
import { edgeItems } from '../../check/edge-items.ts'
import { type EdgeRow, edgesNamed } from '../../check/edge-rows.ts'
import type { Tx } from '../../db.ts'
import type { Kind, Waiting } from '../kind.ts'
import { itemsOfClaims } from '../of-claims.ts'

/** An edge that nobody has confirmed or rejected. Either settles it. What an answer would do is known (possible_edge). */
export const edge: Kind = {
  name: 'edge',
  canSetAside: true,
  everything: Prisma.sql`select 'edge', key from possible_edge union all select 'reliance', id from reliance where state = 'found'`,
  async touched(tx, noted) {
    const reliances = noted.of('reliance')
    const replaced = reliances.length
      ? await tx.reliance.findMany({
          where: { id: { in: reliances }, replacesId: { not: null } },
          select: { replacesId: true },
          take: reliances.length,
        })
      : []
    const pairs = [...noted.of('edge'), ...noted.of('origin verdict')]
    const moved = await itemsOfClaims(tx, 'edge', noted.of('membership'))
    const named = await naming(tx, noted.of('source'))
    return [...pairs, ...moved, ...named, ...reliances, ...replaced.flatMap((row) => row.replacesId ?? [])]
  },
  path: (id) => `/desk/edges?edge=${encodeURIComponent(id)}`,
  async waiting(tx, ids) {
    const rows = await edgesNamed(tx, ids)
    const items = new Map((await edgeItems(tx, rows)).map((item) => [item.key, item]))
    return rows.flatMap((row): Waiting[] => {
      const item = items.get(row.key)
      if (!item) return []
      const kind = edgeKind(item.why, item.foundBy)
      return [
        {
          ...{ id: row.key, since: row.at, title: null, language: null, claim: row.claim_id },
          source: item.a.sourceId,
          says: {
            why: item.foundBy === 'report on record now' ? 'tie' : item.why,
            kind,
            a: item.a.name,
            b: item.b.name,
            ...(item.b.sourceId ? { other: item.b.sourceId } : {}),
          },
          effect: effectOf(row),
          stamp: [row.sort, row.status, row.confirmed, row.rejected].join(' '),
        },
      ]
    })
  },
}

/** What is listed and names one of these sources. */
async function naming(tx: Tx, sources: string[]): Promise<string[]> {
  if (sources.length === 0) return []
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select record_id as id from inbox_item where kind = 'edge' and (source_id = any(${sources}::text[]) or says ->> 'other' = any(${sources}::text[]))`
  return rows.map(({ id }) => id)
}

/** The answer that changes more is the one that is told. */
function effectOf({ sort, status, confirmed, rejected }: EdgeRow): Effect {
  const to = [rejected, confirmed].find((after) => after && after !== status)
  if (sort === 0 && to) return { does: 'status', from: status as Status, to: to as Status }
  if (sort === 1) return { does: 'origins', side: 'affirms', origins: 0 }
  return nothing
}
