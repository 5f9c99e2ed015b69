import type { PolicyKind } from '../../source/policies.ts'
import { decodeEntities } from './html/entities.ts'
import { collapse } from './html/node.ts'
import { type Stated, statedIn } from './policy-stated.ts'
import { policyWords } from './words/policy-words.ts'

type Found = Stated & { by?: 'words' }

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
 * What elements of a page state of its policies, and after that what links at its foot name in well-known words. No tree is
 * made: a front page has megabytes of which nothing else is wanted. Never throws.
 * @param url the page's own address
 */
export function policyLinks(source: string, url: string): Found[] {
  const page = shownOf(
    source.length > MOST ? source.slice(0, (MOST * 2) / 3) + source.slice(-MOST / 3) : source,
  )
  const said: Found[] = statedIn(page, url)
  const named = feetOf(page).flatMap(linksIn)
  const first = new Map(named.map((one) => [one.kind, one] as const).reverse())
  return [...said, ...first.values()]
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

/** The parts of a page that stand at its foot, by element, role or name. */
function feetOf(page: string): string[] {
  const foot = /footer|contentinfo/gi
  const feet: string[] = []
  let times = 0
  for (let here = foot.exec(page); here && feet.length < FEET && times++ < TIMES; here = foot.exec(page)) {
    // no further back than a tag is long: a page may have no other one, and this is asked many times
    const from = Math.max(0, here.index - TAG)
    const begin = from + page.slice(from, here.index).lastIndexOf('<')
    if (begin < from) continue
    const tag = page.slice(begin, foot.lastIndex)
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
