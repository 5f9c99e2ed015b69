import { z } from 'zod'
import { id, version } from '../text.ts'
import { type InboxKind, inboxKinds } from './kinds.ts'

/** Rows that one act may change. */
export const AT_ONCE = 500

export const itemKey = z
  .string()
  .max(400)
  .refine(
    (key) => inboxKinds.some((kind) => key.startsWith(`${kind}:`) && key.length > kind.length + 1),
    'required',
  )

/** Short for an item's stamp: equal as long as the thing is what it was. */
const stamp = z.string().regex(/^[0-9a-f]{12}$/, 'required')
const row = z.strictObject({ key: itemKey, version, stamp })
const time = z.iso.datetime({ offset: true })
const mark = z
  .strictObject({ assigned: id.nullable(), until: time.nullable(), aside: z.boolean() })
  .refine(({ until, aside }) => !(until && aside), 'required')

/** One thing done to some items: assigned to somebody or nobody, snoozed until a time, set aside, or taken back into the list. */
const change = z.union([
  z.strictObject({ assign: id.nullable() }),
  z.strictObject({ snooze: time }),
  z.strictObject({ aside: z.literal(true) }),
  z.strictObject({ open: z.literal(true) }),
])
export type InboxChange = z.infer<typeof change>

const once = (rows: { key: string }[]) => new Set(rows.map(({ key }) => key)).size === rows.length
const some = <T extends z.ZodType<{ key: string }>>(one: T) =>
  z.array(one).min(1, 'required').max(AT_ONCE, 'tooMany').refine(once, 'required')

export const inboxActInput = z.strictObject({ rows: some(row), change })
/** Undoing names for each row what it was before. */
export const inboxUndoInput = z.strictObject({ rows: some(z.strictObject({ ...row.shape, back: mark })) })
export type InboxAct = z.input<typeof inboxActInput>
export type InboxUndo = z.input<typeof inboxUndoInput>

/** Keys whose words are asked for, a screenful or two at a time. */
export const TEXTS_AT_ONCE = 100
export const textKeys = z.array(itemKey).max(TEXTS_AT_ONCE)

/** The kind that a key names. */
export const kindOfKey = (key: string): InboxKind => key.slice(0, key.indexOf(':')) as InboxKind
