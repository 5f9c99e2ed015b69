import type { Offer } from './commands.ts'
import type { PaletteWords, Section } from './palette.tsx'
import { ASKED_FROM, type Thing } from './use-things.ts'

/** A line of the palette: a command or page of ours, or (with its language) a thing whose name is somebody's. */
export type PaletteItem = {
  id: string
  name: string
  keys?: string
  /** what kind of thing it is */
  kind?: string
  language?: string | null
  run: () => void
}
export type PaletteGroup = { heading: string; items: PaletteItem[] }

type Given = {
  words: PaletteWords
  offers: readonly Offer[]
  pages: readonly Section[]
  typed: string
  /** what the record has for `typed`, or for what was typed before it */
  answer: { typed: string; things: readonly Thing[] }
  contains: (text: string, part: string) => boolean
  go: (href: string) => () => void
  search: string
}

/** What the palette lists for what is typed: commands, pages, things of the record, and the search for it. */
export function paletteGroups(given: Given): PaletteGroup[] {
  const { words, offers, pages, answer, contains, go, search } = given
  const typed = given.typed.trim()
  const fits = ({ name }: { name: string }) => contains(name, typed)
  // an answer to something typed before stands as long as it still answers: what Enter opens is what was meant
  const parts = typed.split(/\s+/)
  const stands = ({ name }: Thing) => answer.typed === typed || parts.every((part) => contains(name, part))
  const listed: PaletteGroup[] = [
    ...offers.map(({ heading, commands }) => ({ heading, items: commands.filter(fits) })),
    {
      heading: words.pages,
      items: pages.filter(fits).map(({ href, name }) => ({ id: href, name, run: go(href) })),
    },
    {
      heading: words.things,
      items: answer.things
        .filter((thing) => typed && stands(thing))
        .map(({ key, kind, name, language, href }) => ({ id: key, name, kind, language, run: go(href) })),
    },
  ].filter(({ items }) => items.length > 0)
  // the first line is lit: it is not the search while things that come before it are still asked for
  const isAsking = listed.length === 0 && typed.length >= ASKED_FROM && answer.typed !== typed
  if (!typed || isAsking) return listed
  const name = words.searchFor.replace('…', `\u2068${typed}\u2069`)
  const run = go(`${search}?q=${encodeURIComponent(typed)}`)
  return [...listed, { heading: words.search, items: [{ id: 'search', name, run }] }]
}
