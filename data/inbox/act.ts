import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { type InboxChange, inboxActInput, inboxUndoInput, kindOfKey } from '#domain/inbox/input.ts'
import { MOST_DAYS } from '#domain/inbox/snooze.ts'
import type { ActOutcome, Mark } from '#domain/inbox/view.ts'
import { invalid, type Outcome, ok } from '#domain/outcome.ts'
import { accept } from '../accept.ts'
import type { Tx } from '../db.ts'
import { write } from '../write.ts'
import { kinds } from './kinds/all.ts'
import { type Asked, markAll } from './marks.ts'

const DAY_MS = 86_400_000

/**
 * Does one thing to up to 500 items: assigns them, snoozes them, sets them aside or takes them back into the list. Each
 * has an outcome of its own; what somebody else changed first stays as they left it. One transaction, a history row each.
 */
export async function actOnInbox(
  viewer: Viewer,
  input: unknown,
  now = new Date(),
): Promise<Outcome<ActOutcome[]>> {
  const parsed = accept(viewer, 'inbox.write', inboxActInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { rows, change } = parsed.value
  if ('snooze' in change) {
    const ahead = new Date(change.snooze).getTime() - now.getTime()
    if (ahead <= 0) return invalid('snooze', 'snoozePast')
    if (ahead > MOST_DAYS * DAY_MS) return invalid('snooze', 'snoozeFar', { days: MOST_DAYS })
  }
  return write(viewer, 'inbox.write', async (tx) => {
    if ('assign' in change && change.assign && !(await workingHere(tx, [change.assign])).has(change.assign))
      return invalid('assign', 'notAtDesk')
    return ok(
      await markAll(
        tx,
        viewer,
        rows.map((row) => ({ ...row, to: changed(change) })),
      ),
    )
  })
}

/**
 * Puts items back to what they were before an act, all that it changed or some; each names the version it left behind.
 * What may not be done may not be got by undoing either.
 */
export async function undoInbox(
  viewer: Viewer,
  input: unknown,
  now = new Date(),
): Promise<Outcome<ActOutcome[]>> {
  const parsed = accept(viewer, 'inbox.write', inboxUndoInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { rows } = parsed.value
  const ahead = rows.map(({ back }) => (back.until ? Date.parse(back.until) - now.getTime() : 0))
  if (ahead.some((ms) => ms > MOST_DAYS * DAY_MS)) return invalid('snooze', 'snoozeFar', { days: MOST_DAYS })
  return write(viewer, 'inbox.write', async (tx) => {
    const atDesk = await workingHere(
      tx,
      rows.flatMap(({ back }) => back.assigned ?? []),
    )
    const asked = rows.map(({ back, ...row }, n): Asked => {
      // a snooze that would have ended meanwhile has ended
      const after = { ...back, until: ahead[n]! > 0 ? back.until : null }
      return { ...row, to: (before, key) => putBack(before, after, key, atDesk) }
    })
    return ok(await markAll(tx, viewer, asked))
  })
}

function putBack(
  before: Mark,
  after: Mark,
  key: string,
  atDesk: ReadonlySet<string>,
): ReturnType<Asked['to']> {
  if (after.aside && !kinds[kindOfKey(key)].canSetAside) return 'answer'
  const isAtDesk = after.assigned === null || after.assigned === before.assigned || atDesk.has(after.assigned)
  return isAtDesk ? after : 'not at desk'
}

/** What an item is after a change, of what it was; assigning wakes nothing, and waking assigns nobody. */
function changed(change: InboxChange): Asked['to'] {
  if ('assign' in change) return (before) => ({ ...before, assigned: change.assign })
  const until = 'snooze' in change ? new Date(change.snooze).toISOString() : null
  const aside = 'aside' in change
  return (before, key) =>
    aside && !kinds[kindOfKey(key)].canSetAside ? 'answer' : { ...before, until, aside }
}

/** Those of some people who are editors and not suspended. One query. */
async function workingHere(tx: Tx, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const people = await tx.person.findMany({
    where: { id: { in: [...new Set(ids)] }, role: { not: 'reader' }, suspendedAt: null },
    select: { id: true },
    take: ids.length,
  })
  return new Set(people.map(({ id }) => id))
}
