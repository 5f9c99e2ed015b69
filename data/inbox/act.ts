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
    if ('assign' in change && change.assign && !(await worksHere(tx, change.assign)))
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

/** Puts items back to what they were before an act, all that it changed or some; each names the version it left behind. */
export async function undoInbox(viewer: Viewer, input: unknown): Promise<Outcome<ActOutcome[]>> {
  const parsed = accept(viewer, 'inbox.write', inboxUndoInput, input)
  if (parsed.kind !== 'ok') return parsed
  return write(viewer, 'inbox.write', async (tx) => {
    const asked = parsed.value.rows.map(({ key, version, back }): Asked => ({ key, version, to: () => back }))
    return ok(await markAll(tx, viewer, asked))
  })
}

/** What an item is after a change, of what it was; assigning wakes nothing, and waking assigns nobody. */
function changed(change: InboxChange): (before: Mark, key: string) => Mark | 'refused' {
  if ('assign' in change) return (before) => ({ ...before, assigned: change.assign })
  const until = 'snooze' in change ? new Date(change.snooze).toISOString() : null
  const aside = 'aside' in change
  return (before, key) =>
    aside && !kinds[kindOfKey(key)].canSetAside ? 'refused' : { ...before, until, aside }
}

async function worksHere(tx: Tx, id: string): Promise<boolean> {
  const person = await tx.person.findUnique({ where: { id }, select: { role: true, suspendedAt: true } })
  return person !== null && person.role !== 'reader' && person.suspendedAt === null
}
