import type { Role } from '#domain/access/viewer.ts'
import type { PersonLine } from '#domain/person/view.ts'
import type { Prisma } from '#prisma/client/client.ts'

/** What a person's line is made of beside their own row: when they were seen last. */
export const LAST_SEEN = {
  sessions: { orderBy: { updatedAt: 'desc' }, take: 1, select: { updatedAt: true } },
} satisfies Prisma.PersonInclude

/** A person as admins see them listed. */
export const lineOf = (row: Prisma.PersonGetPayload<{ include: typeof LAST_SEEN }>): PersonLine => ({
  id: row.id,
  name: row.name,
  email: row.email,
  role: row.role as Role,
  suspendedAt: row.suspendedAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
  lastSeenAt: row.sessions[0]?.updatedAt.toISOString() ?? null,
  version: row.version,
  secondStepAt: row.secondStepAt?.toISOString() ?? null,
})
