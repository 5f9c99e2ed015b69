import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { difference } from '#domain/history/replay.ts'
import { type NotRestored, restorable, restoreInput } from '#domain/history/restore.ts'
import type { ChangeLine, HistorySubject } from '#domain/history/view.ts'
import { forbidden, invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import { db, type Tx } from '../db.ts'
import { record } from '../history.ts'
import { lineOf, mentionedNames } from '../history-lines.ts'
import { problems } from '../problems.ts'
import { hold, stale, versionsOf } from '../subject.ts'
import type { Touch } from '../touched.ts'
import { write } from '../write.ts'
import { places } from './state.ts'

type Values = Record<string, unknown>
/** A change, and what taking it back would do now. */
export type RestorePreview = {
  change: ChangeLine
  names: Record<string, string>
  version: number
  /** why it cannot be taken back by this viewer, or that nothing would change */
  not: NotRestored | 'not yours' | 'as it is' | null
  now: Values
  back: Values
}

/** Where the subject stands now, and what was touched, for the pages that show it. */
export type Restored = { version: number; touch: Touch }

const change = (tx: Tx, id: string) => tx.history.findUnique({ where: { id: BigInt(id) } })
const past = (row: { subject: string; before: unknown; after: unknown }) => ({
  subject: row.subject as HistorySubject,
  before: row.before as Values | null,
  after: row.after as Values | null,
})
const kept = (now: Values, wanted: Values): Values =>
  Object.fromEntries(Object.keys(wanted).map((key) => [key, now[key] ?? null]))

/** One change, and what taking it back would do. */
export async function previewRestore(viewer: Viewer, id: string): Promise<Outcome<RestorePreview>> {
  if (!may(viewer, 'history.read')) return forbidden
  const row = /^[0-9]{1,18}$/.test(id) ? await change(db(), id) : null
  if (!row) return missing
  const found = restorable(past(row))
  const subject = row.subject as HistorySubject
  const version = (await versionsOf(db(), subject, [row.subjectId])).get(row.subjectId) ?? 0
  const now = found.kind === 'restorable' ? await places[found.subject].now(db(), row.subjectId) : null
  const told =
    found.kind === 'restorable' && now
      ? difference(kept(now, found.wanted), found.wanted)
      : { before: {}, after: {} }
  const names = await mentionedNames([row], [told])
  const same = Object.keys(told.after ?? {}).length === 0
  const not =
    found.kind !== 'restorable'
      ? found.kind
      : !may(viewer, found.permission)
        ? 'not yours'
        : same
          ? 'as it is'
          : null
  return ok({
    change: lineOf(row, names),
    names: Object.fromEntries([...names].map(([key, { name }]) => [key, name])),
    version,
    not,
    now: told.before ?? {},
    back: told.after ?? {},
  })
}

/**
 * Puts back what stood in place before a change, as a new change that names it. Nothing that came since is lost: it
 * stays in history, and can be put back in the same way.
 */
export async function restore(viewer: Viewer, input: unknown): Promise<Outcome<Restored>> {
  if (!may(viewer, 'history.read')) return forbidden
  const parsed = restoreInput.safeParse(input)
  if (!parsed.success) return problems(parsed.error)
  const { change: id, version, why } = parsed.data
  const row = await change(db(), id)
  if (!row) return missing
  const found = restorable(past(row))
  if (found.kind !== 'restorable') return invalid('form', 'notRestored')
  const { subject, permission, wanted } = found
  return write<Restored>(viewer, permission, async (tx) => {
    const head = await hold(tx, subject, row.subjectId)
    const now = await places[subject].now(tx, row.subjectId)
    if (!now) return missing
    const before = kept(now, wanted)
    if (head.version !== version) return stale(head, wanted, before)
    const changed = difference(before, wanted)
    if (Object.keys(changed.after ?? {}).length === 0) return invalid('form', 'restoredAlready')
    const byId = viewer.kind === 'person' ? viewer.id : null
    const wrong = await places[subject].put(
      tx,
      row.subjectId,
      { ...now, ...wanted },
      changed.after ?? {},
      byId,
    )
    if (wrong) return wrong
    await record(tx, viewer, [
      {
        subject,
        subjectId: row.subjectId,
        what: 'restored',
        before: { ...changed.before, restores: null },
        after: { ...changed.after, restores: row.number },
        why,
      },
    ])
    return ok({ version: version + 1, touch: { [subject]: row.subjectId } as Touch })
  })
}
