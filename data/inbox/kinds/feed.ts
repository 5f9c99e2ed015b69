import 'server-only'
import { healthOf, silentFrom } from '#domain/feed/health.ts'
import { Prisma } from '#prisma/client/client.ts'
import { STANDING, type StandingRow, standingOf } from '../../feed/standing.ts'
import type { Kind, Waiting } from '../kind.ts'

type Row = StandingRow & {
  id: string
  title: string
  source: string | null
  since: Date
  error: string | null
}

/**
 * A feed that does not well, as the list of feeds says it: it fails, has ended, or has brought nothing for far longer than
 * it used to. It comes well by itself; paused, it waits for nobody. One that is well is kept ahead, for the time at which
 * it will have been silent too long.
 */
export const feed: Kind = {
  name: 'feed',
  canSetAside: true,
  everything: Prisma.sql`select 'feed', id from feed`,
  touched: async (_tx, noted) => [
    ...new Set(['feed', 'feed moved', 'feed named'].flatMap((subject) => noted.of(subject))),
  ],
  path: (id) => `/desk/feeds/${id}`,
  async waiting(tx, ids) {
    const rows = await tx.$queryRaw<Row[]>`
      select f.id, coalesce(f.title, f.url) as title, f.source_id as source, coalesce(f.polled_at, f.created_at) as since,
        f.last_error as error, ${STANDING}
      from feed f where f.id = any(${ids}::text[]) and f.state in ('active', 'gone')`
    return rows.flatMap(({ id, title, source, since, error, ...row }): Waiting[] => {
      const standing = standingOf(row)
      const { state, failures } = standing
      const one = { id, title, source, language: null, effect: { does: 'nothing' as const } }
      const health = healthOf(standing, new Date())
      if (health === 'not asked yet') return []
      // a further failure is the same trouble; another reason is another
      if (health === 'failing' || health === 'gone')
        return [{ ...one, since, says: { state, failures }, stamp: `${state} ${error ?? ''}` }]
      const stamp = `silent ${standing.lastItemAt?.toISOString() ?? ''}`
      return [{ ...one, since: silentFrom(standing), says: { state: 'silent', failures: 0 }, stamp }]
    })
  },
}
