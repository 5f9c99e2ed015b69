import 'server-only'
import type { z } from 'zod'
import type { Viewer } from '#domain/access/viewer.ts'
import { difference } from '#domain/history/replay.ts'
import { invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import { gradeInput, sourceEditInput, sourceInput } from '#domain/source/input.ts'
import { accept } from '../accept.ts'
import { findBody } from '../actor/find-or-add.ts'
import type { Tx } from '../db.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'
import { hold, stale } from '../subject.ts'
import { write } from '../write.ts'
import { nameOwner, ownerNamed } from './owner-named.ts'

type Fields = z.output<typeof sourceInput>
const byIdOf = (viewer: Viewer): string | null => (viewer.kind === 'person' ? viewer.id : null)
export type SourceState = Omit<Fields, 'owner' | 'actor'> & { ownerId: string | null; actorId: string | null }

/** Adds a source with its domains, owner group and the wires it carries. */
export async function addSource(viewer: Viewer, input: unknown): Promise<Outcome<{ source: string }>> {
  const parsed = accept(viewer, 'source.write', sourceInput, input)
  if (parsed.kind !== 'ok') return parsed
  return write<{ source: string }>(viewer, 'source.write', async (tx) => {
    const taken = await alreadyTaken(tx, parsed.value, null)
    if (taken) return taken
    const id = newId()
    const { state, columns } = await resolved(tx, viewer, parsed.value)
    await tx.source.create({ data: { id, ...columns } })
    const named = await nameOwner(tx, id, null, state.ownerId, byIdOf(viewer))
    if (named.kind !== 'ok') return named
    await keepLists(tx, id, state)
    await record(tx, viewer, [
      { subject: 'source', subjectId: id, what: 'added', before: null, after: state },
    ])
    return ok({ source: id })
  })
}

/** Changes a source's record. A stale edit changes nothing and answers with both texts. */
export async function editSource(viewer: Viewer, input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = accept(viewer, 'source.write', sourceEditInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { source: id, version, ...fields } = parsed.value
  return write<{ version: number }>(viewer, 'source.write', async (tx) => {
    const head = await hold(tx, 'source', id)
    const before = await stateOf(tx, id)
    if (!before) return missing
    if (head.version !== version) return stale(head, fields, before)
    const taken = await alreadyTaken(tx, fields, id)
    if (taken) return taken
    const { state, columns } = await resolved(tx, viewer, fields)
    const changed = difference(before, state)
    if (Object.keys(changed.after ?? {}).length === 0) return ok({ version })
    const named = await nameOwner(tx, id, before.ownerId, state.ownerId, byIdOf(viewer))
    if (named.kind !== 'ok') return named
    await tx.source.update({ where: { id }, data: columns })
    await keepLists(tx, id, state)
    await record(tx, viewer, [{ subject: 'source', subjectId: id, what: 'edited', ...changed }])
    return ok({ version: version + 1 })
  })
}

/** Grades a source from a day on, with the reason; earlier grades stay. */
export async function gradeSource(viewer: Viewer, input: unknown): Promise<Outcome<null>> {
  const parsed = accept(viewer, 'source.write', gradeInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { source: sourceId, grade, from, reason } = parsed.value
  return write<null>(viewer, 'source.write', async (tx) => {
    if (!(await tx.source.findUnique({ where: { id: sourceId }, select: { id: true } }))) return missing
    await tx.reliability.create({
      data: {
        id: newId(),
        sourceId,
        grade,
        validFrom: new Date(from),
        reason,
        byId: byIdOf(viewer),
      },
    })
    await record(tx, viewer, [
      {
        subject: 'source',
        subjectId: sourceId,
        what: 'graded',
        before: null,
        after: { [`grade:${from}`]: grade },
        why: reason,
      },
    ])
    return ok(null)
  })
}

/** Whether another source has this name or one of these domains. */
export async function alreadyTaken(
  tx: Tx,
  fields: Pick<Fields, 'name' | 'domains'>,
  own: string | null,
): Promise<Outcome<never> | null> {
  const others = own ? { not: own } : undefined
  const name = await tx.source.findFirst({
    where: { name: { equals: fields.name, mode: 'insensitive' }, id: others },
    select: { id: true },
  })
  if (name) return invalid('name', 'nameTaken')
  const domain = await tx.sourceDomain.findFirst({
    where: { domain: { in: fields.domains }, sourceId: others },
    include: { source: { select: { name: true } } },
  })
  return domain
    ? invalid('domains', 'domainTaken', { domain: domain.domain, source: domain.source.name })
    : null
}

async function resolved(tx: Tx, viewer: Viewer, fields: Fields) {
  const { owner, actor, domains, carries, ...columns } = fields
  const ownerId = owner ? await ownerNamed(tx, owner) : null
  const actorId = actor ? await findBody(tx, viewer, actor, fields.language ?? 'und') : null
  return {
    columns: { ...columns, ownerId, actorId },
    state: { ...columns, domains, carries, ownerId, actorId } satisfies SourceState,
  }
}

/** Keeps the domains of a source and the wires that it carries as they are to be. */
export async function keepLists(
  tx: Tx,
  sourceId: string,
  { domains, carries }: Pick<SourceState, 'domains' | 'carries'>,
): Promise<void> {
  await tx.sourceDomain.deleteMany({ where: { sourceId, domain: { notIn: domains } } })
  await tx.sourceDomain.createMany({
    data: domains.map((domain) => ({ domain, sourceId })),
    skipDuplicates: true,
  })
  // a subscription that ended is the past: the form lists those that have not, and naming one anew takes it up again
  await tx.sourceCarries.deleteMany({ where: { sourceId, wireId: { notIn: carries }, validTo: null } })
  await tx.sourceCarries.updateMany({
    where: { sourceId, wireId: { in: carries }, validTo: { not: null } },
    data: { validTo: null },
  })
  await tx.sourceCarries.createMany({
    data: carries.filter((wireId) => wireId !== sourceId).map((wireId) => ({ sourceId, wireId })),
    skipDuplicates: true,
  })
}

/** A source's record as history keeps it. */
export async function stateOf(tx: Tx, id: string): Promise<SourceState | null> {
  const row = await tx.source.findUnique({
    where: { id },
    include: {
      domains: { orderBy: { domain: 'asc' } },
      carries: { where: { validTo: null }, orderBy: { wireId: 'asc' } },
    },
  })
  if (!row) return null
  const { name, homepage, language, country, ownerId, actorId } = row
  return {
    name,
    kind: row.kind as SourceState['kind'],
    homepage,
    language,
    country,
    ownerId,
    actorId,
    domains: row.domains.map(({ domain }) => domain),
    carries: row.carries.map(({ wireId }) => wireId),
  }
}
