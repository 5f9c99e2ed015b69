import type { Segment } from '../body/segments.ts'
import type { Places } from '../date/find-date.ts'
import { AUTHOR_LINK, type Facts } from '../facts.ts'
import { closest, type Element, names as namesOf, textOf } from '../html/node.ts'
import { BY_WORDS } from '../words/byline-words.ts'
import { type Byline, readByline } from './names.ts'

const META = [
  'parsely-author',
  'sailthru.author',
  'article:author_name',
  'dc.creator',
  'dc.creator.author',
  'citation_author',
  'author',
  'byl',
  'article.author',
  'article:author',
  'og:article:author',
  'dc.contributor',
  'creator',
  'dcterms.creator',
  'rbauthors',
  'cxenseparse:author',
  'twitter:data1',
]
const OTHERS =
  /comment|related|recommend|popular|latest|sidebar|widget|teaser|trending|promo|footer|respond|bio\b/

/** Finds who wrote a page: structured data, then what the page shows near its title, then meta elements. */
export function findByline(
  facts: Facts,
  segments: Segment[],
  places: Places,
  siteName: string | null,
): Byline {
  const cited = join((facts.meta.get('citation_author') ?? []).map(readByline))
  const all = [fromStructure(facts), cited, shown(facts, places), fromMeta(facts), spoken(segments, places)]
  const usable = all.filter(
    ({ names }) =>
      names.length > 0 &&
      !(siteName && names.length === 1 && names[0]!.toLowerCase() === siteName.toLowerCase()),
  )
  const agencies = [...new Set(all.slice(0, 4).flatMap((byline) => byline.agencies))]
  const first = usable[0] ?? all.find(({ names }) => names.length > 0)
  const chosen = first && exacter(first, all)
  return { names: chosen?.names ?? [], agencies }
}

/** Shown text may run a name into a role ("Ann LeeEditor"): a source that states the start of it alone is right. */
function exacter(chosen: Byline, all: Byline[]): Byline {
  const shownNames = chosen.names.join(' ')
  const stated = all.find(({ names }) => {
    const name = names.join(' ')
    return (
      names.length === chosen.names.length &&
      name.length > 4 &&
      name !== shownNames &&
      shownNames.startsWith(name) &&
      (name.includes(' ') || shownNames[name.length] !== ' ')
    )
  })
  return stated ?? chosen
}

const join = (bylines: Byline[]): Byline => ({
  names: [...new Set(bylines.flatMap(({ names }) => names))],
  agencies: [...new Set(bylines.flatMap(({ agencies }) => agencies))],
})

const fromStructure = (facts: Facts) => join(facts.jsonLd.authors.map(readByline))

function fromMeta(facts: Facts): Byline {
  for (const key of META) {
    if (key === 'twitter:data1' && !/^(?:written )?by$/i.test(facts.meta.get('twitter:label1')?.[0] ?? ''))
      continue
    const found = join((facts.meta.get(key) ?? []).filter((value) => !/^https?:/.test(value)).map(readByline))
    if (found.names.length) return found
  }
  return { names: [], agencies: [] }
}

type Shown = { element: Element; byline: Byline; weight: number }

/** Author elements of the page, the best marked and best placed first. */
function shown(facts: Facts, places: Places): Byline {
  const found: Shown[] = []
  for (const element of facts.authors) {
    const weight = weigh(element, places)
    if (weight <= 0) continue
    const byline = readByline(authorText(element))
    if (byline.names.length) found.push({ element, byline, weight })
  }
  const best = found.reduce<Shown | null>((top, one) => (!top || one.weight > top.weight ? one : top), null)
  if (!best) return { names: [], agencies: [] }
  // Several authors stand side by side, marked alike.
  const group = best.element.parent?.parent ?? best.element.parent
  const alike = found.filter(
    ({ element, weight }) =>
      weight >= best.weight - 0.5 &&
      element.tag === best.element.tag &&
      closest(element, (around) => around === group),
  )
  return join(alike.slice(0, 12).map(({ byline }) => byline))
}

/** Links to authors inside a byline are its names; otherwise its whole text is read. */
function authorText(element: Element): string {
  const inner: string[] = []
  const stack: Element[] = [element]
  while (stack.length && inner.length < 12) {
    const next = stack.pop()!
    const named =
      next.attrs.itemprop === 'name' ||
      next.attrs.rel === 'author' ||
      (next.tag === 'a' && AUTHOR_LINK.test(next.attrs.href ?? ''))
    if (named && next !== element) inner.push(textOf(next, 200))
    else for (const child of next.children.toReversed()) if (typeof child !== 'string') stack.push(child)
  }
  const listed = inner.filter((name) => /\p{L}/u.test(name)).join(', ')
  return listed || (element.tag === 'meta' ? (element.attrs.content ?? '') : textOf(element, 400))
}

function weigh(element: Element, places: Places): number {
  const { attrs, tag } = element
  const named = namesOf(element)
  const at = places.at(element)
  if (
    closest(
      element,
      (around) =>
        around !== element &&
        around.tag !== '#root' &&
        OTHERS.test(namesOf(around)) &&
        !/article|post|story|entry|content/.test(namesOf(around)),
    )
  )
    return 0
  let weight = 1
  if (/\bauthor\b/.test(attrs.rel ?? '') || /\bauthor\b/.test(attrs.itemprop ?? '')) weight = 5
  else if (/author-?name|byline-?name|(?:^|[\s_-])by-?line|byline/.test(named)) weight = 4.5
  else if (/(?:^|\s)(?:author|autor|writer)(?:\s|$)|author[s]?(?:\s|$)/.test(named)) weight = 4
  else if (tag === 'a' && AUTHOR_LINK.test(attrs.href ?? '')) weight = at > places.bodyFrom + 3 ? 0.5 : 3.5
  else if (/avatar|image|img|photo|bio|desc|social|link|date|about/.test(named)) return 0
  if (at >= places.title - 25 && at <= places.bodyFrom + 3) weight += 3
  else if (at > places.bodyTo + 60) weight -= 3
  return weight
}

/** A short line "By Ann Lee" between the title and the text. */
function spoken(segments: Segment[], places: Places): Byline {
  for (const segment of segments) {
    const at = places.at(segment.owner)
    if (at < places.title - 5 || at > places.bodyFrom + 4 || segment.text.length > 100) continue
    if (BY_WORDS.test(segment.text) && /^\S{1,20}\s/.test(segment.text)) {
      const byline = readByline(segment.text)
      if (
        byline.names.length &&
        byline.names.every((name) => /^[\p{Lu}\p{Lo}]/u.test(name) && name.length > 3)
      )
        return byline
    }
  }
  return { names: [], agencies: [] }
}
