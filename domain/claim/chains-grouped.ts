import type { ChainOrigin, ChainRow } from './chain-view.ts'

/** As many statements of a side as are shown one by one. */
export const WHOLE = 60
/** Of those that rest on the same in the same way, as many as are shown before they are counted. */
const ALIKE = 3
/** Steps from the origin that are shown; what lies beyond is counted. */
const DEEPEST = 4

/**
 * A side that has more statements than can be read as a drawing: those that rest on the same thing in the same way are
 * counted after the first few, far ends of long chains are counted, and so are origins beyond the room there is. Those on
 * which the status rests stay.
 */
export function withinBudget(origins: readonly ChainOrigin[]) {
  const kept: ChainOrigin[] = []
  const hidden = { origins: 0, statements: 0 }
  let room = WHOLE
  for (const { origin, rows } of origins) {
    const grouped = cut(alike(shallow(rows)), room)
    if (grouped.length === 0) {
      hidden.origins += 1
      hidden.statements += rows.length
      continue
    }
    kept.push({ origin, rows: grouped })
    room -= grouped.length
  }
  return { kept, hidden: hidden.origins > 0 ? hidden : null }
}

const bears = (row: ChainRow): boolean => row.kind === 'statement' && row.statement.loadBearing
const countOf = (row: ChainRow): number => (row.kind === 'more' ? row.count : 1)
const more = (after: ChainRow, count: number, deeper: boolean): ChainRow => ({
  kind: 'more',
  key: `more ${after.key} ${deeper ? 'deeper' : after.relation}`,
  depth: after.depth + (deeper ? 1 : 0),
  parent: deeper ? after.key : after.parent,
  relation: deeper ? null : after.relation,
  count,
  deeper,
})

/** Rows without the far ends of long chains, which are counted. */
export function shallow(rows: readonly ChainRow[]): ChainRow[] {
  const kept: ChainRow[] = []
  let count = 0
  let last: ChainRow | undefined
  const close = (): void => {
    if (last && count > 0) kept.push(more(last, count, true))
    count = 0
  }
  for (const row of rows) {
    if (row.depth > DEEPEST) {
      count += 1
      continue
    }
    close()
    kept.push(row)
    last = row
  }
  close()
  return kept
}

/** Ends that rest on the same row in the same way, beyond the first few, as one row where the last of them stood. */
function alike(rows: readonly ChainRow[]): ChainRow[] {
  const parents = new Set(rows.map(({ parent }) => parent))
  const isEnd = (row: ChainRow): boolean => row.kind === 'statement' && !parents.has(row.key) && !bears(row)
  const groups = Map.groupBy(rows.filter(isEnd), ({ parent, relation }) => `${parent} ${relation}`)
  const gone = new Set<ChainRow>()
  const counted = new Map<ChainRow, ChainRow>()
  for (const group of groups.values()) {
    const rest = group.slice(ALIKE)
    if (rest.length < 2) continue
    for (const row of rest) gone.add(row)
    counted.set(rest.at(-1)!, more(rest[0]!, rest.length, false))
  }
  return rows.flatMap((row) => counted.get(row) ?? (gone.has(row) ? [] : [row]))
}

/** The first rows that there is room for, and a count of the rest. */
function cut(rows: ChainRow[], room: number): ChainRow[] {
  if (rows.length <= room) return rows
  if (room < ALIKE) return []
  const shown = rows.slice(0, room - 1)
  const count = rows.slice(room - 1).reduce((sum, row) => sum + countOf(row), 0)
  const root = shown[0]!
  return [...shown, { ...more(root, count, false), key: `more ${root.key} cut`, relation: null }]
}
