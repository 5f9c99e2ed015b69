import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { difference } from '#domain/history/replay.ts'
import { actorEditInput } from '#domain/merge/input.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import { accept } from '../accept.ts'
import { record } from '../history.ts'
import { hold, stale } from '../subject.ts'
import { write } from '../write.ts'
import { nameActor } from './find-or-add.ts'

/** Names an actor anew, and says which Wikidata item it is. The name it had stays one of its names. */
export async function editActor(viewer: Viewer, input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = accept(viewer, 'actor.write', actorEditInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { actor: id, version, ...after } = parsed.value
  return write(viewer, 'actor.write', async (tx) => {
    const head = await hold(tx, 'actor', id)
    const row = await tx.actor.findUnique({ where: { id }, select: { name: true, externalIds: true } })
    if (!row) return missing
    const ids = row.externalIds as Record<string, string>
    const before = { name: row.name, wikidata: ids.wikidata ?? null }
    if (head.version !== version) return stale(head, after, before)
    const changed = difference(before, after)
    if (Object.keys(changed.after ?? {}).length === 0) return ok({ version })
    const { wikidata: _, ...others } = ids
    const externalIds = after.wikidata ? { ...others, wikidata: after.wikidata } : others
    await tx.actor.update({ where: { id }, data: { name: after.name, externalIds } })
    if (after.name !== before.name) await nameActor(tx, id, after.name, 'und')
    await record(tx, viewer, [{ subject: 'actor', subjectId: id, what: 'edited', ...changed }])
    return ok({ version: version + 1 })
  })
}
