import type { Effect } from './effect.ts'
import type { InboxKind } from './kinds.ts'

/** Where an item is: in the list, out of it until something happens, or said to need nothing. */
export type Rest = 'open' | 'snoozed' | 'aside'

/** What one needs of every item to put the list in order, narrow it and act on it: no words, for there may be thousands. */
export type InboxRow = {
  key: string
  kind: InboxKind
  rank: number
  /** milliseconds since 1970: since when it waits */
  since: number
  story: string | null
  source: string | null
  language: string | null
  /** equal for what carries one text */
  text: string | null
  assigned: string | null
  rest: Rest
  /** of a snoozed one, milliseconds since 1970 */
  until: number | null
  /** of its assignment and snoozes: what an act must name */
  version: number
  /** of the thing itself as it was read, which an act must name too: nothing is put away that nobody saw */
  stamp: string
}

/** What a row says, asked for when it is seen. */
export type InboxText = {
  key: string
  /** of the thing that these words tell */
  stamp: string
  kind: InboxKind
  /** the page of the desk where it is settled */
  path: string
  since: string
  source: string | null
  title: string | null
  language: string | null
  effect: Effect
  sure: boolean
  says: Record<string, string | number>
  claim: { id: string; wording: string; language: string } | null
}

export type Named = { id: string; name: string; language: string | null }

/** The whole list: rows in order of rank, and what is called what. */
export type InboxList = {
  rows: InboxRow[]
  /** how many more wait than are listed */
  beyond: number
  stories: Named[]
  sources: Named[]
  /** whom an item may be assigned to */
  people: Named[]
}

/** The state of an item that an act changes: to be put back by undoing it. */
export type Mark = { assigned: string | null; until: string | null; aside: boolean }

/** What became of an act on one row. */
export type ActOutcome = { key: string } & (
  | { kind: 'ok'; version: number; before: Mark; after: Mark }
  /** somebody changed its mark first, or (`changed`) it is no longer the thing that was read */
  | {
      kind: 'conflict'
      changed: boolean
      version: number
      stamp: string
      by: string | null
      at: string | null
      theirs: Mark
    }
  /** settled meanwhile */
  | { kind: 'missing' }
  /** nobody may set this aside: somebody waits for an answer; or whoever it was assigned to is not at the desk */
  | { kind: 'refused'; why: 'answer' | 'not at desk' }
)
