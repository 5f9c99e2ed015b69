import { db } from '../../data/db.ts'
import { record } from '../../data/history.ts'
import { newId } from '../../data/id.ts'
import { addSource, editSource, gradeSource } from '../../data/source/write.ts'
import type { Viewer } from '../../domain/access/viewer.ts'
import { soundsOf } from '../../domain/actor/same-name.ts'
import { actors, sources } from '../cast.ts'
import { type Ids, known, must } from './ok.ts'

/** Many rows at once, on a machine that may have other things to do. */
const PATIENT = { timeout: 60_000 }

/** Named actors, with all their names and whom they speak for. Unnamed ones belong to a report and come with it. */
export async function addActors(viewer: Viewer): Promise<Ids> {
  const ids: Ids = new Map(actors.map((actor) => [actor.key, newId()]))
  await db().$transaction(async (tx) => {
    // Bodies before those who belong to them.
    for (const actor of [...actors].sort((a, b) => Number(Boolean(a.body)) - Number(Boolean(b.body)))) {
      const id = known(ids, actor.key)
      const name = actor.names[0]!.name
      const fields = {
        kind: actor.kind,
        name,
        descriptor: actor.descriptor ?? null,
        country: actor.country ?? null,
        bodyId: actor.body ? known(ids, actor.body) : null,
      }
      await tx.actor.create({ data: { id, ...fields } })
      await tx.actorName.createMany({
        data: actor.names.map((one) => ({ actorId: id, ...one, sounds: soundsOf(one.name) })),
        skipDuplicates: true,
      })
      await record(tx, viewer, [
        { subject: 'actor', subjectId: id, what: 'added', before: null, after: fields },
      ])
    }
    for (const actor of actors) {
      const actorId = known(ids, actor.key)
      if (actor.speaksFor)
        await tx.speaksFor.create({ data: { id: newId(), actorId, bodyId: known(ids, actor.speaksFor) } })
      const pairs = (actor.possiblySameAs ?? []).map(
        (other) => [actorId, known(ids, other)].sort() as [string, string],
      )
      await tx.possiblySame.createMany({
        data: pairs.map(([a, b]) => ({ actorId: a, otherId: b })),
        skipDuplicates: true,
      })
    }
  }, PATIENT)
  return ids
}

/** Sources with owners, domains, wires and dated grades. */
export async function addSources(viewer: Viewer): Promise<Ids> {
  const ids: Ids = new Map()
  const nameOf = new Map(actors.map((actor) => [actor.key, actor.names[0]!.name]))
  const fieldsOf = (source: (typeof sources)[number], carries: string[]) => ({
    name: source.name,
    kind: source.kind,
    homepage: source.homepage,
    domains: source.domains,
    language: source.language,
    country: source.country,
    owner: source.owner,
    actor: source.actor ? known(nameOf, source.actor) : null,
    carries,
  })
  for (const source of sources)
    ids.set(source.key, must(await addSource(viewer, fieldsOf(source, [])), source.key).source)
  for (const source of sources) {
    const id = known(ids, source.key)
    const carries = source.carries.map((wire) => known(ids, wire))
    if (carries.length > 0)
      must(await editSource(viewer, { source: id, version: 1, ...fieldsOf(source, carries) }), source.key)
    for (const { grade, from, reason } of source.reliability)
      must(await gradeSource(viewer, { source: id, grade, from, reason }), source.key)
  }
  return ids
}
