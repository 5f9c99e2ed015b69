import { type Element, names, textOf, walk } from './html/node.ts'
import type { Markup } from './html/parse.ts'
import { type JsonLd, readJsonLd } from './json-ld.ts'

/** What a page's markup says about itself, gathered in one walk; the readers of title, byline and dates judge it. */
export type Facts = {
  /** meta values by lower-case name, property or itemprop, in order */
  meta: Map<string, string[]>
  jsonLd: JsonLd
  title: string | null
  headings: Element[]
  times: Element[]
  /** elements that name an author by rel, itemprop or class */
  authors: Element[]
  /** elements whose class or itemprop speaks of a date, and that are no `time` */
  dates: Element[]
  canonical: string | null
  passwordFields: number
  links: number
  articles: number
}

const AUTHOR =
  /(?:^|[\s_-])(?:by-?line|author|authors|writer|writers|contributor|reporter|autor|auteur|autore|redakteur|fn)(?:$|[\s_-])|author|byline/
const DATE = /date|time|publi|posted|stamp|datum|fecha|updated|created|veroeff|meta|dato|byline|info/
/** Addresses under which sites list what one person wrote. */
export const AUTHOR_LINK =
  /\/(?:authors?|by|people|profiles?|staff|writers?|contributors?|reporters?|journalists?|autor(?:en|es)?|auteurs?)\/[^/]/i
const KEPT = 400

/** Gathers the facts of a page. */
export function gatherFacts(markup: Markup): Facts {
  const scripts: Element[] = []
  const facts: Omit<Facts, 'jsonLd'> = {
    meta: new Map(),
    title: null,
    headings: [],
    times: [],
    authors: [],
    dates: [],
    canonical: null,
    passwordFields: 0,
    links: 0,
    articles: 0,
  }
  const keep = (list: Element[], element: Element) => {
    if (list.length < KEPT) list.push(element)
  }
  walk(markup.root, (element) => {
    const { tag, attrs } = element
    if (tag === 'script') {
      if (/ld\+json/i.test(attrs.type ?? '')) keep(scripts, element)
      return false
    }
    if (tag === 'svg' || tag === 'style') return false
    if (tag === 'title' && facts.title === null) facts.title = textOf(element) || null
    else if (tag === 'link' && /\bcanonical\b/i.test(attrs.rel ?? '')) facts.canonical ??= attrs.href ?? null
    else if (tag === 'h1' || tag === 'h2') keep(facts.headings, element)
    else if (tag === 'time') keep(facts.times, element)
    else if (tag === 'a') facts.links++
    else if (tag === 'article') facts.articles++
    else if (tag === 'input' && attrs.type === 'password') facts.passwordFields++
    addMeta(facts.meta, element)
    const named = `${names(element)} ${attrs.itemprop ?? ''}`
    if (
      attrs.rel === 'author' ||
      (tag === 'a' && AUTHOR_LINK.test(attrs.href ?? '')) ||
      (named.length > 1 && named.length < 300 && AUTHOR.test(named.toLowerCase()))
    ) {
      keep(facts.authors, element)
    }
    if (tag !== 'time' && named.length > 1 && named.length < 300 && DATE.test(named.toLowerCase()))
      keep(facts.dates, element)
    return true
  })
  return { ...facts, jsonLd: readJsonLd(scripts) }
}

function addMeta(meta: Facts['meta'], { tag, attrs }: Element): void {
  if (tag !== 'meta') return
  const value = attrs.content?.trim()
  if (!value) return
  for (const name of [attrs.property, attrs.name, attrs.itemprop, attrs['http-equiv']]) {
    if (!name) continue
    const key = name.trim().toLowerCase()
    const list = meta.get(key)
    if (!list) meta.set(key, [value])
    else if (list.length < 20) list.push(value)
  }
}

/** The first value under any of the names, in the order of the names. */
export function metaValue(facts: Pick<Facts, 'meta'>, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = facts.meta.get(key)?.[0]
    if (value) return value
  }
  return null
}
