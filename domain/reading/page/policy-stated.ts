import { type PolicyKind, policyKinds, policyProperties } from '../../source/policies.ts'
import { collapse } from './html/node.ts'
import { type Attributes, scan } from './html/scan.ts'
import { isPublisher, ownThing, sameSite, type Thing, thingOf } from './policy-things.ts'

/** A policy that an element states: what it links to, as it stands there, or what it holds. */
export type Stated = {
  kind: PolicyKind
  href?: string | undefined
  text?: string | undefined
  /** true where whoever is described says that this site is theirs: then a link may lead anywhere */
  sure?: boolean | undefined
}
type Said = Omit<Stated, 'sure'> & { of: Thing | null; rel: string[] }

/** rel-principles of the microformats (https://microformats.org/wiki/rel-principles), and as it is met in the wild. */
const principles = new Set(['principles', 'publishing-principles'])
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/
const TEXT = 2000
const MOST = 500
const NAMES = 10
/** Things in things: where they stand deeper, nothing more is read. */
const DEEPEST = 40

/**
 * What elements of a page state of its own policies: properties of schema.org in microdata and RDFa (itemprop, property,
 * rel), and rel-principles. One walk from tag to tag, no tree. What is said of another thing than the page and its publisher
 * is not the page's: of somebody whose address is another site's, of a comment, of an entry in a list.
 */
export function statedIn(page: string, url: string): Stated[] {
  const said: Said[] = []
  const things: Thing[] = []
  /** what the page calls itself */
  const names: string[] = []
  /** who takes the text that comes next */
  let takes: ((text: string) => void) | null = null
  let tooDeep = false
  scan(page, {
    text: (text) => {
      takes?.(collapse(text.slice(0, TEXT)))
      takes = null
    },
    open: (tag, attrs, selfClosing) => {
      takes = tag === 'title' && names.length < NAMES ? (text) => names.push(text) : null
      const of = things.at(-1) ?? null
      const isThing = 'itemscope' in attrs || 'typeof' in attrs
      const properties = wordsOf(attrs, 'itemprop', 'property')
      if (!VOID.test(tag) && !selfClosing) {
        const around = things.findLast((one) => one.tag === tag)
        if (around) around.depth++
        if (isThing && things.length < DEEPEST) things.push(thingOf(tag, attrs, properties, of))
        else if (isThing) tooDeep = true
      }
      const value = attrs.content?.trim() || undefined
      const href = attrs.href?.trim() || undefined
      if (attrs.property === 'og:site_name' && value && names.length < NAMES) names.push(value)
      if (tooDeep || said.length >= MOST) return
      if (of && properties.includes('url')) of.url ??= href ?? value ?? null
      if (of && properties.includes('name')) {
        if (value) of.name ||= value
        else takes = (text) => (of.name ||= text)
      }
      const rel = wordsOf(attrs, 'rel')
      for (const kind of kindsIn(properties, rel, of)) {
        const one: Said = { kind, of, rel, href, text: value }
        said.push(one)
        if (!href && !value && !isThing) takes = (text) => (one.text = text)
      }
    },
    close: (tag) => {
      takes = null
      const at = things.findLastIndex((one) => one.tag === tag)
      if (at >= 0 && --things[at]!.depth === 0) things.length = at
    },
  })
  return said
    .flatMap((one) => ownOf(one, url, names))
    .sort((a, b) => policyKinds.indexOf(a.kind) - policyKinds.indexOf(b.kind))
}

/** What a name says is a policy, alone or in schema.org's space; rel knows principles, and in a described thing the rest. */
function kindsIn(properties: string[], rel: string[], of: Thing | null): Set<PolicyKind> {
  const kinds = new Set<PolicyKind>()
  for (const property of properties) add(kinds, property)
  for (const word of rel) {
    if (principles.has(word)) kinds.add('principles')
    else if (of || /^(?:schema:|https?:)/i.test(word)) add(kinds, word)
  }
  return kinds
}

function add(kinds: Set<PolicyKind>, word: string): void {
  const name = word.replace(/^(?:https?:\/\/schema\.org\/|schema:)/i, '')
  if (Object.hasOwn(policyProperties, name))
    kinds.add(policyProperties[name as keyof typeof policyProperties])
}

/** What was said, where it is the page's own. */
function ownOf({ kind, of, rel, href, text }: Said, url: string, names: string[]): Stated[] {
  const stays = href === undefined || sameSite(href, url)
  if (rel.includes('ugc') || rel.includes('sponsored') || (rel.includes('nofollow') && !stays)) return []
  if (!of) return [{ kind, href, text }]
  const own = ownThing(of, url)
  if (own === 'sure') return [{ kind, href, text, sure: true }]
  if (own === null || !stays) return []
  // words of somebody who is named: theirs whom the page is named after
  const named = isPublisher(of.types) && of.name.toLowerCase()
  const theirs = named && !names.some((name) => name.toLowerCase().includes(named))
  return href === undefined && theirs ? [] : [{ kind, href, text }]
}

function wordsOf(attrs: Attributes, ...names: string[]): string[] {
  return names.flatMap((name) => attrs[name]?.split(/\s+/).filter(Boolean) ?? [])
}
