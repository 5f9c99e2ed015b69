import 'server-only'
import { signature, type Viewer } from '#domain/access/viewer.ts'
import type { ActOutcome, Mark } from '#domain/inbox/view.ts'
import type { Tx } from '../db.ts'
import { type ChangeRow, record } from '../history.ts'
import { holdAll } from '../subject.ts'
import { STAMP } from './stamp.ts'

type Refused = Extract<ActOutcome, { kind: 'refused' }>['why']
/** An item, the version of its mark and the stamp of itself that were read, and what its mark is to be or why it may not. */
export type Asked = {
  key: string
  version: number
  stamp: string
  to: (before: Mark, key: string) => Mark | Refused
}

type Row = {
  key: string
  item_stamp: string | null
  short: string
  version: number | null
  assigned_id: string | null
  snoozed_until: Date | null
  set_aside: boolean | null
  stamp: string | null
  by_name: string | null
  at: Date | null
}

/**
 * Changes the marks of some items, each with an outcome of its own, and writes history of those that changed. Items are
 * held in one order, so two editors never wait for each other in a circle. Four statements, however many items.
 */
export async function markAll(tx: Tx, viewer: Viewer, asked: Asked[]): Promise<ActOutcome[]> {
  const keys = asked.map(({ key }) => key)
  await holdAll(tx, 'inbox item', keys)
  const rows = await tx.$queryRaw<Row[]>`
    select k.key, i.stamp as item_stamp, ${STAMP} as short, m.version, m.assigned_id, m.snoozed_until, m.set_aside, m.stamp, m.by_name, m.at
    from unnest(${keys}::text[]) k (key) left join inbox_item i on i.key = k.key left join inbox_mark m on m.key = k.key`
  const byKey = new Map(rows.map((row) => [row.key, row]))
  const outcomes = asked.map((one) => outcomeOf(one, byKey.get(one.key)!))
  const changes = outcomes.flatMap((one) =>
    one.kind === 'ok' && isAnother(one.before, one.after) ? [one] : [],
  )
  await keepMarks(tx, viewer, changes, byKey)
  await record(
    tx,
    viewer,
    changes.map(({ key, before, after }) => changeOf(key, before, after)),
  )
  return outcomes
}

/** What would hide a thing that is another than was read is a conflict, as is what somebody else changed first. */
function outcomeOf({ key, version, stamp, to }: Asked, row: Row): ActOutcome {
  if (row.item_stamp === null) return { key, kind: 'missing' }
  const before = markOf(row)
  const held = row.version ?? 0
  const after = to(before, key)
  if (typeof after === 'string') return { key, kind: 'refused', why: after }
  if (!isAnother(before, after)) return { key, kind: 'ok', version: held, before, after }
  const theirs = { version: held, stamp: row.short, theirs: before }
  if (held !== version)
    return {
      ...{ key, kind: 'conflict', changed: false, ...theirs },
      ...{ by: row.by_name, at: row.at?.toISOString() ?? null },
    }
  if (hides(before, after) && stamp !== row.short)
    return { key, kind: 'conflict', changed: true, ...theirs, by: null, at: null }
  return { key, kind: 'ok', version: held + 1, before, after }
}

/** A snooze of what the thing is no longer has ended. */
function markOf(row: Row): Mark {
  const rests = row.stamp !== null && row.stamp === row.item_stamp
  return {
    assigned: row.assigned_id,
    until: rests && row.snoozed_until ? row.snoozed_until.toISOString() : null,
    aside: rests && row.set_aside === true,
  }
}

const isAnother = (a: Mark, b: Mark): boolean =>
  a.assigned !== b.assigned || a.aside !== b.aside || time(a.until) !== time(b.until)
const hides = (before: Mark, after: Mark): boolean =>
  (after.aside && !before.aside) || (after.until !== null && time(after.until) !== time(before.until))
const time = (at: string | null): number | null => (at === null ? null : Date.parse(at))

type Changed = Extract<ActOutcome, { kind: 'ok' }>

async function keepMarks(tx: Tx, viewer: Viewer, changes: Changed[], rows: Map<string, Row>): Promise<void> {
  if (changes.length === 0) return
  const { byId, byName } = signature(viewer)
  const given = changes.map(({ key, version, after }) => ({
    ...after,
    key,
    version,
    stamp: after.aside || after.until ? rows.get(key)!.item_stamp : null,
  }))
  await tx.$executeRaw`
    insert into inbox_mark (key, version, assigned_id, snoozed_until, set_aside, stamp, by_id, by_name)
    select f.key, f.version, f.assigned, f.until, f.aside, f.stamp, ${byId}, ${byName}
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as f(key text, version int, assigned text, until timestamptz, aside boolean, stamp text)
    on conflict (key) do update set version = excluded.version, assigned_id = excluded.assigned_id, snoozed_until = excluded.snoozed_until,
      set_aside = excluded.set_aside, stamp = excluded.stamp, by_id = excluded.by_id, by_name = excluded.by_name, at = excluded.at`
}

function changeOf(key: string, before: Mark, after: Mark): ChangeRow {
  const what =
    before.assigned !== after.assigned
      ? 'assigned'
      : after.aside
        ? 'set aside'
        : after.until
          ? 'snoozed'
          : 'taken into the list again'
  return { subject: 'inbox item', subjectId: key, what, before: { ...before }, after: { ...after } }
}
