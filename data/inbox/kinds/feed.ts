import 'server-only'
import { FAILING } from '#domain/feed/schedule.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Kind } from '../kind.ts'

type Row = {
  id: string
  title: string
  source: string | null
  since: Date
  state: string
  failures: number
  error: string | null
}

/** A feed that fails each time it is asked, or that has ended. It comes well by itself; paused, it waits for nobody. */
export const feed: Kind = {
  name: 'feed',
  canSetAside: true,
  everything: Prisma.sql`select 'feed', id from feed`,
  touched: async (_tx, noted) => noted.of('feed'),
  path: (id) => `/desk/feeds/${id}`,
  async waiting(tx, ids) {
    const rows = await tx.$queryRaw<Row[]>`
      select f.id, coalesce(f.title, f.url) as title, f.source_id as source, coalesce(f.polled_at, f.created_at) as since, f.state,
        f.failures, f.last_error as error
      from feed f where f.id = any(${ids}::text[]) and (f.state = 'gone' or f.state = 'active' and f.failures >= ${FAILING})`
    return rows.map(({ id, title, source, since, state, failures, error }) => ({
      ...{ id, title, source, since, language: null },
      effect: { does: 'nothing' as const },
      says: { state, failures },
      // a further failure is the same trouble; another reason is another
      stamp: `${state} ${error ?? ''}`,
    }))
  },
}
