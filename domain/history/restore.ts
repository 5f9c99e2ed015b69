import { z } from 'zod'
import type { Permission } from '../access/permissions.ts'
import { keepable, version } from '../text.ts'
import type { HistorySubject } from './view.ts'

export const restoreSubjects = ['claim', 'story', 'source', 'actor'] as const
export type RestoreSubject = (typeof restoreSubjects)[number]

/** What of a subject stands in place and can be put back, and who may. All else is rows, which have their own undoing. */
const inPlace: Record<RestoreSubject, { permission: Permission; members: readonly string[] }> = {
  claim: {
    permission: 'claim.write',
    members: [
      'wording',
      'kind',
      'scope',
      'language',
      'aboutId',
      'happenedFrom',
      'happenedTo',
      'happenedPrecision',
      'supersededById',
      'stories',
    ],
  },
  story: { permission: 'story.write', members: ['title', 'summary', 'language'] },
  source: {
    permission: 'source.write',
    members: ['name', 'kind', 'homepage', 'language', 'country', 'ownerId', 'actorId', 'domains', 'carries'],
  },
  actor: { permission: 'actor.write', members: ['name', 'wikidata'] },
}

type Values = Record<string, unknown>
type Past = { subject: HistorySubject; before: Values | null; after: Values | null }

/**
 * Members that are rows beside the subject: who held a source, when an expectation falls due. What stands in place
 * follows from them, so a change that names one is not put back by halves.
 */
const byRows = (member: string): boolean => member === 'due' || member.startsWith('holding:')

/**
 * Why a change cannot be taken back from history: nothing was there before it; it is about a person or a visitor, and
 * what was taken from them must not come back; or it is a row of the record, which is undone where it was made.
 */
export type NotRestored = 'nothing before' | 'must not come back' | 'elsewhere'
export type Restorable =
  | { kind: 'restorable'; subject: RestoreSubject; permission: Permission; wanted: Values }
  | { kind: NotRestored }

const private_ = new Set<HistorySubject>(['person', 'objection'])

/** What taking a change back would set: the members that stand in place, as they were before it. */
export function restorable({ subject, before, after }: Past): Restorable {
  if (private_.has(subject)) return { kind: 'must not come back' }
  const found = restoreSubjects.find((one) => one === subject)
  if (!found || Object.keys({ ...before, ...after }).some(byRows)) return { kind: 'elsewhere' }
  if (!before) return { kind: 'nothing before' }
  const { members, permission } = inPlace[found]
  const wanted = Object.fromEntries(
    members.flatMap((key) => (key in before ? [[key, before[key] ?? null]] : [])),
  )
  if (Object.keys(wanted).length === 0) return { kind: 'elsewhere' }
  return { kind: 'restorable', subject: found, permission, wanted }
}

/** `change` is the place in the whole history of the change that is taken back. */
export const restoreInput = z.strictObject({
  change: z.string().regex(/^[0-9]{1,18}$/, 'required'),
  version,
  why: keepable
    .trim()
    .max(1000, 'tooLong')
    .transform((value) => value || null),
})
