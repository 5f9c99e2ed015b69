import 'server-only'
import { Prisma } from '#prisma/client/client.ts'

/** Of an item `i`, short for its stamp (domain/inbox/input.ts): what an act on it must name. */
export const STAMP = Prisma.sql`left(md5(i.stamp), 12)`
