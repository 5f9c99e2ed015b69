import 'server-only'
import type { Prisma } from '#prisma/client/client.ts'

/** What readers may see: claims of a published story. */
export const publicClaim: Prisma.ClaimWhereInput = {
  memberships: { some: { story: { publishedAt: { not: null } } } },
}
