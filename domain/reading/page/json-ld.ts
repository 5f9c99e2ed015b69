import type { Element } from './html/node.ts'

/** What structured data says of the page's article. Dates and names as written there. */
export type JsonLd = {
  headline: string | null
  published: string | null
  created: string | null
  modified: string | null
  authors: string[]
  publisher: string | null
  language: string | null
  body: string | null
  /** false when the article is only for subscribers */
  free: boolean | null
  /** the types of all things described */
  types: string[]
}
type Thing = Record<string, unknown>

const ARTICLE =
  /(?:Article|BlogPosting|Report|Review|Recipe|LiveBlogPosting|DiscussionForumPosting|CreativeWork|HowTo)$/
const THINGS = 500

/** Reads the structured data of a page; broken scripts are left out. */
export function readJsonLd(scripts: Element[]): JsonLd {
  const things = thingsOf(scripts)
  const types = things.flatMap(typesOf)
  const main =
    things.find((thing) => typesOf(thing).some((type) => ARTICLE.test(type)) && thing.datePublished) ??
    things.find((thing) => typesOf(thing).some((type) => ARTICLE.test(type)) && thing.headline) ??
    {}
  const page = things.find((thing) => typesOf(thing).includes('WebPage')) ?? {}
  const byId = new Map(things.map((thing) => [String(thing['@id'] ?? ''), thing]))
  const free = main.isAccessibleForFree
  return {
    headline: text(main.headline) ?? text(main.name),
    published: text(main.datePublished) ?? text(page.datePublished),
    created: text(main.dateCreated) ?? text(main.uploadDate),
    modified: text(main.dateModified) ?? text(page.dateModified),
    authors: [...new Set(namesOf(main.author ?? main.creator, byId))],
    publisher: namesOf(main.publisher, byId)[0] ?? null,
    language: text(main.inLanguage) ?? text(page.inLanguage),
    body: text(main.articleBody) ?? text(main.text),
    free: free === undefined ? null : !(free === false || /^false$/i.test(String(free))),
    types,
  }
}

/** The things that a page's structured data describes, those in graphs among them; broken scripts are left out. */
export function thingsOf(scripts: Element[]): Record<string, unknown>[] {
  const things: Thing[] = []
  for (const script of scripts) {
    const source = script.children.filter((child) => typeof child === 'string').join('')
    flatten(parseLeniently(source), things)
  }
  return things
}

function parseLeniently(source: string): unknown {
  const trimmed = source.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)/, '')
  const inner = trimmed.replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|(?:\/\/\s*)?\]\]>)\s*$/, '').replace(/;\s*$/, '')
  for (const attempt of [inner, inner.replace(/\p{Cc}+/gu, ' ').replace(/,\s{0,20}([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt)
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause
    }
  }
  return null
}

function flatten(value: unknown, into: Thing[]): void {
  const queue: unknown[] = [value]
  for (let i = 0; i < queue.length && into.length < THINGS; i++) {
    const next = queue[i]
    if (Array.isArray(next)) queue.push(...next.slice(0, THINGS))
    else if (next && typeof next === 'object') {
      const thing = next as Thing
      into.push(thing)
      queue.push(thing['@graph'], thing.mainEntity, thing.mainEntityOfPage)
    }
  }
}

function typesOf(thing: Thing): string[] {
  const type = thing['@type']
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string')
}

function text(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value
  if (typeof first === 'number') return String(first)
  if (first && typeof first === 'object') return text((first as Thing)['@value'] ?? (first as Thing).name)
  return typeof first === 'string' && first.trim() ? first.trim() : null
}

function namesOf(value: unknown, byId: Map<string, Thing>): string[] {
  const list = Array.isArray(value) ? value.slice(0, 30) : [value]
  return list.flatMap((item) => {
    if (typeof item === 'string') return item.trim() ? [item.trim()] : []
    if (!item || typeof item !== 'object') return []
    const thing = item as Thing
    const named = thing.name ? thing : (byId.get(String(thing['@id'] ?? '')) ?? thing)
    if (Array.isArray(named.name)) return named.name.filter((name) => typeof name === 'string')
    return typeof named.name === 'string' && named.name.trim() ? [named.name.trim()] : []
  })
}
