import { arrange, type Folds, headId, type Line, noFolds, rowsUnder } from '#domain/inbox/arrange.ts'
import { fits, type InboxFilter, narrowed, type Tally } from '#domain/inbox/filter.ts'
import type { ActOutcome, InboxList, InboxRow, Mark } from '#domain/inbox/view.ts'

/** The list on the screen. What it does not show yet stands beside it, so that nothing moves under somebody's eyes. */
export type State = {
  rows: readonly InboxRow[]
  names: Omit<InboxList, 'rows'>
  /** newer than what is shown, once something of it is new */
  next: InboxList | null
  /** shown, and settled or put away by somebody else meanwhile */
  gone: ReadonlySet<string>
  filter: InboxFilter
  folds: Folds
  /** id of the line in hand */
  at: string | null
  chosen: ReadonlySet<string>
}

export type Event =
  | { type: 'arrived'; list: InboxList }
  | { type: 'showed news' }
  | { type: 'filtered'; filter: InboxFilter }
  | { type: 'moved'; to: string }
  | { type: 'folded'; line: Line }
  | { type: 'chose'; keys: readonly string[]; as: boolean }
  | { type: 'let go' }
  /** rows as they are to be, before anybody has answered, or as they were after all */
  | { type: 'put'; rows: readonly InboxRow[] }
  | { type: 'answered'; outcomes: readonly ActOutcome[] }

export const begin = (list: InboxList, filter: InboxFilter): State => {
  const { rows, ...names } = list
  return { rows, names, next: null, gone: new Set(), filter, folds: noFolds, at: null, chosen: new Set() }
}

export function inboxAfter(state: State, event: Event): State {
  switch (event.type) {
    case 'arrived':
      return arrived(state, event.list)
    case 'showed news':
      return state.next
        ? { ...begin(state.next, state.filter), folds: state.folds, at: state.at, chosen: state.chosen }
        : state
    case 'filtered':
      return { ...state, filter: event.filter, chosen: new Set() }
    case 'moved':
      return state.at === event.to ? state : { ...state, at: event.to }
    case 'folded':
      return { ...state, folds: folded(state.folds, event.line), at: event.line.id }
    case 'chose':
      return { ...state, chosen: chosenAfter(state.chosen, event.keys, event.as) }
    case 'let go':
      return state.chosen.size === 0 ? state : { ...state, chosen: new Set() }
    case 'put':
      return { ...state, rows: replaced(state.rows, event.rows), next: nextAfter(state.next, event.rows) }
    case 'answered':
      return answered(state, event.outcomes)
  }
}

/** A newer list: what is shown keeps its place and its look, with what an act on it must know; the rest waits to be shown. */
function arrived(state: State, list: InboxList): State {
  const fresh = new Map(list.rows.map((row) => [row.key, row]))
  const gone = new Set<string>()
  const rows = state.rows.map((row) => {
    const now = fresh.get(row.key)
    if (!now || (row.rest === 'open' && now.rest !== 'open')) gone.add(row.key)
    if (!now || (now.version === row.version && now.assigned === row.assigned)) return row
    return { ...row, version: now.version, assigned: now.assigned }
  })
  const { rows: _, ...names } = list
  return { ...state, rows, names, gone, next: list }
}

function folded({ heads, texts }: Folds, line: Line): Folds {
  const flipped = (set: ReadonlySet<string>, id: string) => {
    const next = new Set(set)
    if (!next.delete(id)) next.add(id)
    return next
  }
  if (line.type === 'head') return { texts, heads: flipped(heads, headId(line)) }
  return line.copies.length > 0 ? { heads, texts: flipped(texts, line.row.text!) } : { heads, texts }
}

function chosenAfter(chosen: ReadonlySet<string>, keys: readonly string[], as: boolean): ReadonlySet<string> {
  const next = new Set(chosen)
  for (const key of keys) {
    if (as) next.add(key)
    else next.delete(key)
  }
  return next
}

function replaced(rows: readonly InboxRow[], by: readonly InboxRow[]): InboxRow[] {
  const fresh = new Map(by.map((row) => [row.key, row]))
  return rows.map((row) => {
    const own = fresh.get(row.key) ?? row
    return own.version < row.version ? { ...own, version: row.version, assigned: row.assigned } : own
  })
}

/** What one did oneself is no news, also where a list that came before it is not shown yet; what that list knows better stays. */
function nextAfter(next: InboxList | null, by: readonly InboxRow[]): InboxList | null {
  if (!next) return null
  const fresh = new Map(by.map((row) => [row.key, row]))
  const rows = next.rows.map((row) => {
    const own = fresh.get(row.key)
    if (!own || own.version < row.version) return row
    const { assigned, rest, until, version } = own
    return { ...row, assigned, rest, until, version }
  })
  return { ...next, rows }
}

function answered(state: State, outcomes: readonly ActOutcome[]): State {
  const byKey = new Map(outcomes.map((one) => [one.key, one]))
  const gone = new Set(state.gone)
  const rows = state.rows.map((row) => {
    const one = byKey.get(row.key)
    if (!one) return row
    if (one.kind === 'missing') gone.add(row.key)
    if (one.kind === 'ok') return { ...marked(row, one.after), version: one.version }
    if (one.kind === 'conflict') return { ...marked(row, one.theirs), version: one.version, stamp: one.stamp }
    return row
  })
  const changed = rows.filter(({ key }) => byKey.has(key))
  return { ...state, rows, gone, chosen: new Set(), next: nextAfter(state.next, changed) }
}

/** A row as its mark makes it. */
export const marked = (row: InboxRow, { assigned, until, aside }: Mark): InboxRow => ({
  ...row,
  assigned,
  rest: aside ? 'aside' : until ? 'snoozed' : 'open',
  until: until ? Date.parse(until) : null,
})

/** What is on the screen of a state: the lines, where each stands, and where everything that is not shown is. */
export type Shown = { lines: Line[]; places: ReadonlyMap<string, number>; tally: Tally }

export function shownOf(
  { rows, filter, folds }: Pick<State, 'rows' | 'filter' | 'folds'>,
  me: string | null,
): Shown {
  const { shown, tally } = narrowed(rows, filter, me)
  const lines = arrange(shown, folds)
  return { lines, places: new Map(lines.map((line, n) => [line.id, n])), tally }
}

/** How many rows would be added if the newer list were shown. */
export function newsOf(
  { rows, next, filter }: Pick<State, 'rows' | 'next' | 'filter'>,
  me: string | null,
): number {
  if (!next) return 0
  const wanted = filter.rest ?? 'open'
  const known = new Map(rows.map((row) => [row.key, row]))
  return next.rows.filter(
    (row) => row.rest === wanted && known.get(row.key)?.rest !== wanted && fits(row, filter, me),
  ).length
}

/** The rows an act is about: what is chosen, or else what stands in hand. */
export function inHand(
  { rows, chosen, gone }: State,
  { lines, places }: Shown,
  at: string | null,
): InboxRow[] {
  const line = at === null ? undefined : lines[places.get(at) ?? -1]
  const taken =
    chosen.size > 0 ? rows.filter(({ key }) => chosen.has(key)) : line ? rowsUnder(line, lines) : []
  return taken.filter(({ key }) => !gone.has(key))
}
