import 'server-only'
import type { ChangeLine, HistorySubject } from '#domain/history/view.ts'
import type { History } from '#prisma/client/client.ts'
import { namesOf } from './history-names.ts'

type Values = Record<string, unknown> | null
type Names = Map<string, { name: string; language: string | null }>

const members = (value: unknown) => (value ?? null) as Values

/** A row of history as a line of the list. */
export const lineOf = (row: History, names: Names): ChangeLine => ({
  id: String(row.id),
  subject: row.subject as HistorySubject,
  subjectId: row.subjectId,
  number: row.number,
  what: row.what,
  before: members(row.before),
  after: members(row.after),
  why: row.why,
  byName: row.byName,
  at: row.at.toISOString(),
  name: names.get(row.subjectId)?.name ?? null,
  language: names.get(row.subjectId)?.language ?? null,
})

/** What rows are about and what they mention, and what some more values mention, by id. One query. */
export const mentionedNames = (
  rows: readonly History[],
  more: readonly { before: Values; after: Values }[] = [],
): Promise<Names> =>
  namesOf([
    ...rows.flatMap((row) => row.subjectId.split('|').map(bare)),
    ...rows.flatMap((row) => [...mentioned(members(row.before)), ...mentioned(members(row.after))]),
    ...more.flatMap(({ before, after }) => [...mentioned(before), ...mentioned(after)]),
  ])

/** An origin's key without its kind: "actor:x" is x, "report:x@2026-09-01" is x. */
const bare = (key: string): string => key.replace(/^\w+:/, '').replace(/@.*$/, '')

/** What may be an id among the values of a change, and in members such as "stance:x". */
function mentioned(values: Values): string[] {
  const texts = Object.entries(values ?? {}).flatMap(([key, value]) => [bare(key), ...[value].flat()])
  return texts.filter((text) => typeof text === 'string' && /^[2-9a-z]{12}$/.test(text)) as string[]
}
