import 'server-only'
import { Prisma } from '#prisma/client/client.ts'
import type { Kind } from '../kind.ts'

/**
 * An expectation whose time has come: it is listed from then on, until somebody says what became of it. Of claims that
 * are one by a merge that is what became of the one that is left.
 */
export const expectation: Kind = {
  name: 'expectation',
  canSetAside: false,
  everything: Prisma.sql`select 'claim', id from claim where kind = 'expectation'`,
  touched: async (_tx, noted) => [...new Set([...noted.of('claim'), ...noted.of('membership')])],
  path: (id) => `/desk/claims/${id}#expectation`,
  async waiting(tx, ids) {
    const rows = await tx.$queryRaw<
      { id: string; wording: string; language: string; due: Date; moved: number }[]
    >`
      select c.id, c.wording, c.language, coalesce(m.due_to, c.happened_to) as due, greatest(0, coalesce(m.number, 1) - 1) as moved from claim c
      left join lateral (select m.due_to, m.number from due_move m where m.claim_id = c.id order by m.number desc limit 1) m on true
      left join lateral (select o.outcome from due_outcome o where o.claim_id = c.id order by o.number desc limit 1) o on true
      where c.id = any(${ids}::text[]) and c.kind = 'expectation' and c.superseded_by_id is null and coalesce(o.outcome, 'open') = 'open'
        and coalesce(m.due_to, c.happened_to) is not null and merged_into('claim', c.id) = c.id`
    return rows.map(({ id, wording, language, due, moved }) => ({
      ...{ id, since: due, title: wording, language, claim: id },
      effect: { does: 'due' as const },
      says: { moved },
      stamp: `${due.getTime()} ${moved}`,
    }))
  },
}
