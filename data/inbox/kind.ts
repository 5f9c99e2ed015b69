import 'server-only'
import type { Effect, Weight } from '#domain/inbox/effect.ts'
import type { InboxKind } from '#domain/inbox/kinds.ts'
import type { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'

/**
 * What changed since the list was last brought up to date: ids by what they are of. That is every subject of history
 * ('statement', 'report', 'claim' …) and what the triggers on other tables name (migration 0023: 'unfiled', 'edge').
 */
export type Noted = { of: (subject: string) => string[] }

/** Something that waits now. What its words need (messages `inbox.what.KIND`) stands in `says`. */
export type Waiting = {
  id: string
  /** since when it waits; of what falls due later, when it does */
  since: Date
  title: string | null
  language: string | null
  report?: string | null
  source?: string | null
  story?: string | null
  claim?: string | null
  /** equal for what carries one text: such rows are one row of the list */
  text?: string | null
  /** what settling it could do, as far as that is known at once */
  effect: Effect
  sure?: boolean
  says?: Record<string, string | number>
  /** where it is opened, for kinds whose address is more than their id */
  path?: string
  /** everything that, when it changes, makes it another thing to decide on: a snoozed item comes back */
  stamp: string
}

/** One kind of thing that wants a person: what waits, what settles it, where it is opened. One file each. */
export type Kind = {
  name: InboxKind
  /** whether an editor may say "nothing is to be done here" without opening it */
  canSetAside: boolean
  /** SQL of everything that may wait, as (subject, id) to be noted: for making the list anew */
  everything: Prisma.Sql
  /** ids of this kind that what was noted may have made wait, change or be settled; one too many does no harm */
  touched: (tx: Tx, noted: Noted) => Promise<string[]>
  /** of these ids those that wait, each as it now is; what is left out is settled, and leaves the list */
  waiting: (tx: Tx, ids: string[]) => Promise<Waiting[]>
  /** what takes longer to work out is asked for later, a few at a time, and again when the claim's status moves */
  weigh?: (tx: Tx, ids: string[]) => Promise<Map<string, Weight>>
  /** the page of the desk where it is settled */
  path: (id: string) => string
}
