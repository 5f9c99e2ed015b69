import 'server-only'
import { linesOf, type Rules } from '#domain/feed/rules.ts'
import type { Feed } from '#prisma/client/client.ts'

/** What history tells of a feed: what people set and what its server said for good, and not how it stands. */
export const feedState = ({ url, sourceId, state, schedule, filing, idleWindow, rules }: Feed) => {
  const { include, exclude } = rules as Rules
  return {
    ...{ url, source: sourceId, state, schedule, filing, quietHours: idleWindow },
    ...{ include: linesOf(include), exclude: linesOf(exclude) },
  }
}
