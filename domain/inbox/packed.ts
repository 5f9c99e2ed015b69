import { inboxKinds } from './kinds.ts'
import type { InboxList, InboxRow, Named, Rest } from './view.ts'

const rests = ['open', 'snoozed', 'aside'] as const satisfies readonly Rest[]

/**
 * The list as it travels: a column for each field, names as places in a list of names (-1 for none), times in seconds.
 * Ten thousand rows are a third of what they are as objects, before compression.
 */
export type PackedInbox = {
  /** equal lists have equal digests */
  digest: string
  keys: string[]
  kind: number[]
  rank: number[]
  since: number[]
  story: number[]
  source: number[]
  language: number[]
  text: number[]
  assigned: number[]
  rest: number[]
  until: number[]
  version: number[]
  stamp: string[]
  stories: Named[]
  sources: Named[]
  people: Named[]
  /** how many more wait than are listed */
  beyond: number
  languages: string[]
}

/** Places of names, each given out once. */
function places(known: readonly string[]) {
  const at = new Map(known.map((name, n) => [name, n]))
  const of = (name: string | null): number => {
    if (name === null) return -1
    if (!at.has(name)) at.set(name, at.size)
    return at.get(name)!
  }
  return { of, all: () => [...at.keys()] }
}

export function packInbox(
  { rows, stories, sources, people, beyond }: InboxList,
  digest: string,
): PackedInbox {
  const story = places(stories.map(({ id }) => id))
  const source = places(sources.map(({ id }) => id))
  const person = places(people.map(({ id }) => id))
  const [language, text] = [places([]), places([])]
  const seconds = (at: number | null) => (at === null ? 0 : Math.round(at / 1000))
  const columns = {
    keys: rows.map((row) => row.key),
    kind: rows.map((row) => inboxKinds.indexOf(row.kind)),
    rank: rows.map((row) => row.rank),
    since: rows.map((row) => seconds(row.since)),
    story: rows.map((row) => story.of(row.story)),
    source: rows.map((row) => source.of(row.source)),
    language: rows.map((row) => language.of(row.language)),
    text: rows.map((row) => text.of(row.text)),
    assigned: rows.map((row) => person.of(row.assigned)),
    rest: rows.map((row) => rests.indexOf(row.rest)),
    until: rows.map((row) => seconds(row.until)),
    version: rows.map((row) => row.version),
    stamp: rows.map((row) => row.stamp),
  }
  const named = (list: readonly Named[], ids: string[]) => {
    const byId = new Map(list.map((one) => [one.id, one]))
    return ids.map((id) => byId.get(id) ?? { id, name: '', language: null })
  }
  return {
    digest,
    ...columns,
    stories: named(stories, story.all()),
    sources: named(sources, source.all()),
    people: named(people, person.all()),
    beyond,
    languages: language.all(),
  }
}

/** The list that was packed; what carries one text has an equal `text`, whatever its key was. */
export function unpackInbox(packed: PackedInbox): InboxList {
  const id = (list: readonly Named[], at: number): string | null => list[at]?.id ?? null
  const rows = packed.keys.map(
    (key, n): InboxRow => ({
      key,
      kind: inboxKinds[packed.kind[n]!]!,
      rank: packed.rank[n]!,
      since: packed.since[n]! * 1000,
      story: id(packed.stories, packed.story[n]!),
      source: id(packed.sources, packed.source[n]!),
      language: packed.languages[packed.language[n]!] ?? null,
      text: packed.text[n] === -1 ? null : String(packed.text[n]),
      assigned: id(packed.people, packed.assigned[n]!),
      rest: rests[packed.rest[n]!]!,
      until: packed.until[n] ? packed.until[n]! * 1000 : null,
      version: packed.version[n]!,
      stamp: packed.stamp[n]!,
    }),
  )
  const { stories, sources, people, beyond } = packed
  return { rows, stories, sources, people, beyond }
}
