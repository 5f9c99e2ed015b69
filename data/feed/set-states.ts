import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { feedStatesInput } from '#domain/feed/input.ts'
import { type Outcome, ok } from '#domain/outcome.ts'
import { accept } from '../accept.ts'
import { record } from '../history.ts'
import { holdAll } from '../subject.ts'
import { write } from '../write.ts'
import { pollSoon } from './remove.ts'

/**
 * Pauses many feeds, or has them asked again. Those that are so already, that are removed or that are not there are left as
 * they are: nobody's work is undone by it, so no version is asked for.
 * @returns the feeds that were changed
 */
export async function setFeedStates(viewer: Viewer, input: unknown): Promise<Outcome<{ changed: string[] }>> {
  const parsed = accept(viewer, 'feed.write', feedStatesInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { feeds, state } = parsed.value
  return write<{ changed: string[] }>(viewer, 'feed.write', async (tx) => {
    await holdAll(tx, 'feed', feeds)
    const from = state === 'paused' ? ['active'] : ['paused', 'gone']
    const rows = await tx.feed.findMany({
      where: { id: { in: feeds }, state: { in: from } },
      select: { id: true, url: true, state: true },
      orderBy: { id: 'asc' },
      take: feeds.length,
    })
    const changed = rows.map(({ id }) => id)
    const again = state === 'active' ? { failures: 0, lastError: null, nextPollAt: new Date() } : {}
    await tx.feed.updateMany({ where: { id: { in: changed } }, data: { state, ...again } })
    if (state === 'active') await pollSoon(tx, rows)
    const what = state === 'active' ? 'resumed' : state
    await record(
      tx,
      viewer,
      rows.map((row) => ({
        ...{ subject: 'feed', subjectId: row.id, what },
        ...{ before: { state: row.state }, after: { state } },
      })),
    )
    return ok({ changed })
  })
}
