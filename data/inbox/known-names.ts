import 'server-only'
import { type KnownNames, nameKey } from '#domain/inbox/suppose.ts'
import { actorRows } from '../check/actor-rows.ts'
import type { Tx } from '../db.ts'
import type { OpenDraft } from './open-drafts.ts'

/** Who the record knows by the names that some drafts give: people and bodies with those above them, and sources. */
export async function knownNames(tx: Tx, drafts: readonly OpenDraft[]): Promise<KnownNames> {
  const hops = drafts.flatMap(({ chain }) => chain)
  const names = [...new Set(hops.flatMap(({ name, speaksFor }) => [name, speaksFor ?? ''].filter(Boolean)))]
  const own = drafts.flatMap(({ report }) => report.source.actor ?? [])
  if (names.length + own.length === 0) return { actors: new Map(), sources: new Map() }
  const [called, sources] = [
    await tx.$queryRaw<{ id: string; name: string }[]>`
      select distinct on (n.name) a.id, n.name from actor_name n join actor a on a.id = n.actor_id
      where n.name = any(${names}::text[]) and a.kind <> 'unnamed' order by n.name, a.created_at, a.id`,
    await tx.source.findMany({
      where: { name: { in: names } },
      select: { id: true, name: true, kind: true, ownerId: true, actorId: true },
      take: names.length,
    }),
  ]
  const rows = await actorRows(tx, [...new Set([...called.map(({ id }) => id), ...own])])
  const byMember = new Map(rows.flatMap((row) => row.members.map((member) => [member, row])))
  const actors = rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    speaksFor: row.speaks_for,
    descriptor: row.descriptor,
    country: row.country,
    body: row.body_id,
  }))
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const named = called.flatMap(({ id, name }) => {
    const actor = byId.get(byMember.get(id)?.id ?? id)
    return actor ? [[nameKey(name), actor] as const] : []
  })
  return {
    // those above them are known too, by their ids
    actors: new Map([...actors.map((actor) => [`id:${actor.id}`, actor] as const), ...named]),
    sources: new Map(
      sources.map(({ id, name, kind, ownerId, actorId }) => [
        nameKey(name),
        { id, kind, owner: ownerId, actor: actorId && byId.has(actorId) ? actorId : null },
      ]),
    ),
  }
}
