import 'server-only'
import type { RestoreSubject } from '#domain/history/restore.ts'
import { invalid, type Outcome } from '#domain/outcome.ts'
import { nameActor } from '../actor/find-or-add.ts'
import type { Tx } from '../db.ts'
import { nameOwner } from '../source/owner-named.ts'
import { alreadyTaken, keepLists, type SourceState, stateOf as sourceState } from '../source/write.ts'

type Values = Record<string, unknown>
/** How a subject stands in place: what it is now, and how what was is put back. */
type Place = {
  now: (tx: Tx, id: string) => Promise<Values | null>
  /** @param all the state as it is to be; `wanted` the members of it that change */
  put: (
    tx: Tx,
    id: string,
    all: Values,
    wanted: Values,
    byId: string | null,
  ) => Promise<Outcome<never> | null>
}

const gone = invalid('form', 'restoreGone')
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

const claim: Place = {
  now: async (tx, id) => {
    const row = await tx.claim.findUnique({
      where: { id },
      include: { memberships: { orderBy: { storyId: 'asc' }, take: 1000, select: { storyId: true } } },
    })
    if (!row) return null
    const { wording, kind, scope, language, aboutId, happenedPrecision, supersededById } = row
    return {
      wording,
      kind,
      scope,
      language,
      aboutId,
      happenedFrom: row.happenedFrom?.toISOString() ?? null,
      happenedTo: row.happenedTo?.toISOString() ?? null,
      happenedPrecision,
      supersededById,
      stories: row.memberships.map(({ storyId }) => storyId),
    }
  },
  put: async (tx, claimId, all, wanted, byId) => {
    const { stories: _, ...columns } = wanted
    const [about, by, stories] = [text(all.aboutId), text(all.supersededById), list(all.stories)]
    if (about && !(await tx.actor.findUnique({ where: { id: about } }))) return gone
    if (by && (by === claimId || !(await tx.claim.findUnique({ where: { id: by } })))) return gone
    if ((await tx.story.count({ where: { id: { in: stories } } })) !== stories.length) return gone
    await tx.claim.update({ where: { id: claimId }, data: columns })
    if ('stories' in wanted) {
      await tx.membership.deleteMany({ where: { claimId, storyId: { notIn: stories } } })
      await tx.membership.createMany({
        data: stories.map((storyId) => ({ storyId, claimId, byId })),
        skipDuplicates: true,
      })
    }
    return null
  },
}

const story: Place = {
  now: (tx, id) =>
    tx.story.findUnique({ where: { id }, select: { title: true, summary: true, language: true } }),
  put: async (tx, id, _, wanted) => {
    await tx.story.update({ where: { id }, data: wanted })
    return null
  },
}

const source: Place = {
  now: sourceState,
  put: async (tx, id, all, wanted, byId) => {
    const state = all as SourceState
    const taken = await alreadyTaken(tx, state, id)
    if (taken) return taken
    if (state.ownerId && !(await tx.owner.findUnique({ where: { id: state.ownerId } }))) return gone
    if (state.actorId && !(await tx.actor.findUnique({ where: { id: state.actorId } }))) return gone
    if ((await tx.source.count({ where: { id: { in: state.carries } } })) !== state.carries.length)
      return gone
    if ('ownerId' in wanted) {
      const { ownerId } = await tx.source.findUniqueOrThrow({ where: { id }, select: { ownerId: true } })
      const named = await nameOwner(tx, id, ownerId, state.ownerId, byId)
      if (named.kind !== 'ok') return named
    }
    const { domains: _, carries: __, ...columns } = wanted
    await tx.source.update({ where: { id }, data: columns })
    await keepLists(tx, id, state)
    return null
  },
}

const actor: Place = {
  now: async (tx, id) => {
    const row = await tx.actor.findUnique({ where: { id }, select: { name: true, externalIds: true } })
    return row && { name: row.name, wikidata: (row.externalIds as Values).wikidata ?? null }
  },
  put: async (tx, id, all) => {
    const row = await tx.actor.findUniqueOrThrow({ where: { id }, select: { externalIds: true } })
    const { wikidata: _, ...others } = row.externalIds as Record<string, string>
    const wikidata = text(all.wikidata)
    const name = String(all.name)
    await tx.actor.update({
      where: { id },
      data: { name, externalIds: wikidata ? { ...others, wikidata } : others },
    })
    await nameActor(tx, id, name, 'und')
    return null
  },
}

export const places: Record<RestoreSubject, Place> = { claim, story, source, actor }
