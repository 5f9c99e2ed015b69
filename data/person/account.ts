import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Role, Viewer } from '#domain/access/viewer.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import type { AccountView, PersonView } from '#domain/person/view.ts'
import { db } from '../db.ts'
import { asksForSecondStep, MOST_STORIES } from './account-rules.ts'
import { LAST_SEEN, lineOf } from './line.ts'

/** One's own account. */
export async function accountOf(viewer: Viewer): Promise<Outcome<AccountView>> {
  if (!may(viewer, 'self.read') || viewer.kind !== 'person') return forbidden
  const row = await db().person.findUnique({
    where: { id: viewer.id },
    include: {
      _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
      storyLimits: {
        take: MOST_STORIES,
        orderBy: { story: { title: 'asc' } },
        select: { story: { select: { title: true } } },
      },
    },
  })
  if (!row) return missing
  return ok({
    name: row.name,
    email: row.email,
    role: row.role as Role,
    secondStepAt: row.secondStepAt?.toISOString() ?? null,
    codesLeft: row._count.recoveryCodes,
    stepAskedFor: row.role === 'admin' && (await asksForSecondStep(db())),
    stories: row.role === 'editor' && row.limited ? row.storyLimits.map(({ story }) => story.title) : null,
  })
}

/** Somebody's account, for an admin. */
export async function personOf(viewer: Viewer, id: string): Promise<Outcome<PersonView>> {
  if (!may(viewer, 'person.read')) return forbidden
  const row = await db().person.findUnique({
    where: { id },
    include: {
      _count: { select: { passkeys: true } },
      ...LAST_SEEN,
      storyLimits: {
        take: MOST_STORIES,
        orderBy: { story: { title: 'asc' } },
        select: { story: { select: { id: true, title: true, language: true } } },
      },
    },
  })
  if (!row) return missing
  return ok({
    ...lineOf(row),
    passkeys: row._count.passkeys,
    stories: row.limited ? row.storyLimits.map(({ story }) => story) : null,
  })
}
