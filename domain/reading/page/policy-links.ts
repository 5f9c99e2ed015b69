import { type Policy, type PolicyKind, policyProperties } from '../../source/policies.ts'
import { decodeEntities } from './html/entities.ts'
import { collapse } from './html/node.ts'
import { policyWords } from './words/policy-words.ts'

/** What it links to, as it stands there, or what it holds. */
type Found = Omit<Policy, 'value'> & { href?: string | undefined; text?: string | undefined }

/**
 * Names by which an element says that what it links to, or holds, is a policy: properties of schema.org in microdata and
 * RDFa (itemprop, property, rel), and rel-principles of the microformats (https://microformats.org/wiki/rel-principles).
 */
const stated: Readonly<Record<string, PolicyKind>> = {
  ...policyProperties,
  principles: 'principles',
  'publishing-principles': 'principles',
}
const words = new Map(
  Object.entries(policyWords).flatMap(([kind, names]) =>
    names.split(/[|\n]/).map((name) => [name.trim(), kind as PolicyKind] as const),
  ),
)
/** A tag, a link's text, the foot of a page: longer ones are not read. */
const TAG = 2000
const FOOT = 100_000
const FEET = 5
const TIMES = 200
/** Characters of a page that are looked through, its last third among them: no page may hold up whoever reads it. */
const MOST = 3_000_000

/**
 * What elements of a page state of its policies, and what links at its foot name in well-known words, where nothing better
 * states that kind. No tree is made: a front page has megabytes of which nothing else is wanted. Never throws.
 */
export function policyLinks(source: string): Found[] {
  const page = shownOf(
    source.length > MOST ? source.slice(0, (MOST * 2) / 3) + source.slice(-MOST / 3) : source,
  )
  const said = Object.keys(stated).flatMap((name) => statedAs(page, name))
  const named = feetOf(page).flatMap(linksIn)
  const first = new Map(named.map((one) => [one.kind, one] as const).reverse())
  return [...said, ...[...first.values()].filter(({ kind }) => said.every((one) => one.kind !== kind))]
}

const ends: Record<string, RegExp> = {
  '': /-->/g,
  script: /<\/script/gi,
  style: /<\/style/gi,
  template: /<\/template/gi,
}

/** The page without comments, scripts and styles: what they hold is not there, or is no markup. */
function shownOf(source: string): string {
  const mark = /<(?:!--|(script|style|template)(?=[\s/>]))/gi
  const parts: string[] = []
  let from = 0
  for (let here = mark.exec(source); here; here = mark.exec(source)) {
    parts.push(source.slice(from, here.index))
    const close = ends[here[1]?.toLowerCase() ?? '']!
    close.lastIndex = mark.lastIndex
    const end = close.exec(source)
    from = end ? close.lastIndex : source.length
    if (!end) break
    mark.lastIndex = from
  }
  return parts.concat(source.slice(from)).join(' ')
}

function statedAs(page: string, name: string): Found[] {
  const found: Found[] = []
  let at = page.indexOf(name)
  for (let times = 0; at >= 0 && times < TIMES; at = page.indexOf(name, at + name.length), times++) {
    const begin = page.lastIndexOf('<', at)
    if (begin < 0 || at - begin > TAG) continue
    const end = page.indexOf('>', at)
    if (end < 0) break
    const tag = page.slice(begin, Math.min(end, begin + TAG))
    if (!/^<[a-z]/i.test(tag) || !says(tag, name)) continue
    const next = page.indexOf('<', end)
    const held = page.slice(end + 1, Math.min(next < 0 ? page.length : next, end + TAG))
    const href = attribute(tag, 'href')?.trim()
    const text = attribute(tag, 'content')?.trim() || collapse(decodeEntities(held))
    if (href) found.push({ kind: stated[name]!, href })
    else if (text) found.push({ kind: stated[name]!, text })
  }
  return found
}

/** Whether one of a tag's words for what it is has the name, alone or in schema.org's space. */
function says(tag: string, name: string): boolean {
  const rel = (attribute(tag, 'rel') ?? '').split(/\s+/)
  const property = [attribute(tag, 'itemprop'), attribute(tag, 'property')].flatMap((value) =>
    (value ?? '').split(/\s+/),
  )
  const ours = Object.hasOwn(policyProperties, name) ? property : []
  const of = (value: string) => value.replace(/^(?:https?:\/\/schema\.org\/|schema:)/i, '')
  return ours.some((value) => of(value) === name) || rel.some((value) => of(value) === name)
}

/** The parts of a page that stand at its foot, by element, role or name. */
function feetOf(page: string): string[] {
  const foot = /footer|contentinfo/gi
  const feet: string[] = []
  let times = 0
  for (let here = foot.exec(page); here && feet.length < FEET && times++ < TIMES; here = foot.exec(page)) {
    const begin = page.lastIndexOf('<', here.index)
    const tag = page.slice(Math.max(begin, here.index - TAG), foot.lastIndex)
    if (!/^<(?:footer$|[a-z][^<>]*\b(?:id|class|role)\s*=\s*(?:"[^"]*|'[^']*|[^\s"'>]*)$)/i.test(tag))
      continue
    const close = /^<footer/i.test(tag) ? page.indexOf('</footer', begin) : -1
    const end = Math.min(close < 0 ? page.length : close, begin + FOOT)
    feet.push(page.slice(begin, end))
    foot.lastIndex = end
  }
  return feet
}

function linksIn(foot: string): Found[] {
  return [...foot.matchAll(/<a\s([^<>]{1,1000})>((?:(?!<\/?a[\s>])[\s\S]){0,300})<\/a/gi)].flatMap(
    ([, attributes = '', inner = '']) => {
      const name = collapse(decodeEntities(inner.replace(/<[^<>]*>/g, ' '))).toLowerCase()
      const [kind, href] = [words.get(name), attribute(` ${attributes}`, 'href')?.trim()]
      return kind && href && !href.startsWith('#') ? [{ kind, href, by: 'words' as const }] : []
    },
  )
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`[\\s"']${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag)
  return found ? decodeEntities(found[1] ?? found[2] ?? found[3] ?? '') : null
}
