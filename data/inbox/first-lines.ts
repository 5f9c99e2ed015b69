import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { arrange, type Line } from '#domain/inbox/arrange.ts'
import { type InboxFilter, narrowed, type Tally } from '#domain/inbox/filter.ts'
import type { InboxList, InboxText } from '#domain/inbox/view.ts'
import { type Outcome, ok } from '#domain/outcome.ts'
import { inboxList } from './list.ts'
import { inboxTexts } from './texts.ts'

/** Lines of a page that is read without script, or before the whole list has come. */
const LINES = 60

export type FirstLines = {
  lines: Line[]
  tally: Tally
  names: Omit<InboxList, 'rows'>
  languages: string[]
  texts: InboxText[]
  /** how many lines there are in all, and the one that the next page begins with */
  count: number
  next: number | null
}

/** Some lines of the list with what they say. Three queries, and four where the list became another. */
export async function firstLines(
  viewer: Viewer,
  filter: InboxFilter,
  from: number,
): Promise<Outcome<FirstLines>> {
  const list = await inboxList(viewer)
  if (list.kind !== 'ok') return list
  const { rows, ...names } = list.value
  const { shown, tally } = narrowed(rows, filter, viewer.kind === 'person' ? viewer.id : null)
  const all = arrange(shown)
  const lines = all.slice(from, from + LINES)
  const texts = await inboxTexts(
    viewer,
    lines.flatMap((line) => (line.type === 'item' ? [line.row.key] : [])),
  )
  if (texts.kind !== 'ok') return texts
  const languages = [...new Set(rows.flatMap(({ language }) => language ?? []))].sort()
  return ok({
    lines,
    tally,
    names,
    languages,
    texts: texts.value,
    count: all.length,
    next: all.length > from + LINES ? from + LINES : null,
  })
}
