import 'server-only'
import { whyShort } from '#domain/mailbox/rules.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Kind } from '../kind.ts'

type Row = { id: string; title: string | null; at: Date; why: string }

/** A mail of the mailbox that was not taken: it is still there, to be looked at and brought in as a file. */
export const mail: Kind = {
  name: 'mail',
  canSetAside: true,
  everything: Prisma.sql`select 'mail', id from mailbox_mail where state = 'failed'`,
  touched: async (_tx, noted) => noted.of('mail'),
  path: () => '/desk/reports/new',
  async waiting(tx, ids) {
    const rows = await tx.$queryRaw<Row[]>`
      select id, title, coalesce(received_at, settled_at, at) as at, coalesce(why, '') as why
      from mailbox_mail where id = any(${ids}::text[]) and state = 'failed'`
    return rows.map(({ id, title, at, why }) => ({
      ...{ id, title, since: at, language: null },
      effect: { does: 'unread' as const },
      says: { why: whyShort(why) },
      stamp: why,
    }))
  },
}
