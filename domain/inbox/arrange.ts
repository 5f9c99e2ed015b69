import type { InboxRow } from './view.ts'

/** A line of the screen: the head of a story's rows, or an item; `of` says how many items stand behind it. */
export type Line =
  | { type: 'head'; id: string; story: string | null; count: number; folded: boolean }
  /** the first of several with one text stands for all; folded, the others are not lines */
  | {
      type: 'item'
      id: string
      row: InboxRow
      copies: readonly InboxRow[]
      unfolded: boolean
      isCopy: boolean
    }

/** What was folded away or opened, by id of the line. Heads are open and texts folded until somebody says otherwise. */
export type Folds = { heads: ReadonlySet<string>; texts: ReadonlySet<string> }
export const noFolds: Folds = { heads: new Set(), texts: new Set() }

type Group = { id: string; story: string | null; leads: Lead[]; count: number }
type Lead = { row: InboxRow; copies: InboxRow[] }

/**
 * The lines of the list: under each story its rows, and in the place of several that carry one text the weightiest of
 * them. Stories stand in the order of their weightiest row; rows of no story stand together by what they could change,
 * each rank at its place.
 * @param rows in order of rank; every one of them stands in exactly one line, or in the `copies` of one
 */
export function arrange(rows: readonly InboxRow[], folds: Folds = noFolds): Line[] {
  const groups = new Map<string, Group>()
  const leads = new Map<string, Lead>()
  const storyOfText = storiesOfTexts(rows)
  for (const row of rows) {
    const story = row.story ?? (row.text ? (storyOfText.get(row.text) ?? null) : null)
    const lead = row.text ? leads.get(row.text) : undefined
    if (lead) {
      lead.copies.push(row)
      groups.get(groupOf(lead.row, storyOfText))!.count++
      continue
    }
    const fresh = { row, copies: [] }
    if (row.text) leads.set(row.text, fresh)
    const id = groupOf(row, storyOfText)
    const group = groups.get(id) ?? { id, story, leads: [], count: 0 }
    group.leads.push(fresh)
    group.count++
    groups.set(id, group)
  }
  return [...groups.values()].flatMap((group) => linesOf(group, folds))
}

/** What carries the text of something in a story is in that story. */
function storiesOfTexts(rows: readonly InboxRow[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const { text, story } of rows) if (text && story && !found.has(text)) found.set(text, story)
  return found
}

const groupOf = ({ story, text, rank }: InboxRow, storyOfText: ReadonlyMap<string, string>): string =>
  story ?? (text ? storyOfText.get(text) : undefined) ?? `none ${rank}`

function linesOf({ id, story, leads, count }: Group, { heads, texts }: Folds): Line[] {
  const head: Line = { type: 'head', id: `head ${id}`, story, count, folded: heads.has(id) }
  if (head.folded) return [head]
  const items = leads.flatMap(({ row, copies }): Line[] => {
    const unfolded = copies.length > 0 && texts.has(row.text!)
    const own: Line = { type: 'item', id: row.key, row, copies, unfolded, isCopy: false }
    if (!unfolded) return [own]
    return [
      own,
      ...copies.map(
        (copy): Line => ({
          type: 'item',
          id: copy.key,
          row: copy,
          copies: [],
          unfolded: false,
          isCopy: true,
        }),
      ),
    ]
  })
  return [head, ...items]
}

/** The id of a story's group in `Folds`, of its head line. */
export const headId = (line: Extract<Line, { type: 'head' }>): string => line.id.slice('head '.length)

/** The rows that an act on a line is about: a folded text is all that carry it, a head all of its story. */
export function rowsUnder(line: Line, lines: readonly Line[]): InboxRow[] {
  if (line.type === 'item') return line.unfolded ? [line.row] : [line.row, ...line.copies]
  const from = lines.indexOf(line) + 1
  const next = lines.findIndex((each, at) => at >= from && each.type === 'head')
  const own = lines.slice(from, next === -1 ? undefined : next)
  return own.flatMap((each) => (each.type === 'item' ? rowsUnder(each, lines) : []))
}
