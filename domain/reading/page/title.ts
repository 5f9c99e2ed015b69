import { type Facts, metaValue } from './facts.ts'
import { decodeEntities } from './html/entities.ts'
import { closest, collapse, type Element, names, textOf } from './html/node.ts'
import { key } from './key.ts'

const LONGEST = 300
const META = [
  'og:title',
  'twitter:title',
  'dc.title',
  'citation_title',
  'sailthru.title',
  'parsely-title',
  'headline',
  'title',
] as const
/** Signs that stand between a title and the name of its site or section; with spaces around, or a bar. */
const SEPARATOR = /\s+[|\-–—:»«·•~/\\›<>＜]+\s+|\s*[|｜]\s*|\s+::\s+|: (?=[^:]{2,40}$)/gu
const NOT_A_TITLE =
  /logo|site-?title|site-?name|branding|masthead|menu|nav|related|sidebar|comment|widget|footer|cookie|modal/

/** The page's title without the site's name, and the heading element that shows it, if one does. */
export function findTitle(
  facts: Facts,
  siteName: string | null,
  host: string | null,
): { title: string | null; heading: Element | null } {
  const shown = facts.headings
    .map((element) => ({ element, text: clip(textOf(element, LONGEST * 2)) }))
    .filter(
      ({ element, text }) =>
        text.length > 1 &&
        !closest(
          element,
          (around) =>
            around.tag !== '#root' &&
            NOT_A_TITLE.test(names(around)) &&
            !/article|post|story|entry/.test(names(around)),
        ),
    )
  const told = [facts.jsonLd.headline, ...META.map((name) => metaValue(facts, [name]))].flatMap((value) =>
    value ? [plain(value)] : [],
  )
  const inTab = facts.title ? plain(facts.title) : null
  const claims = inTab ? [...told, inTab] : told
  const cleaned = claims.map((claim) => withoutSite(claim, siteName, host))
  const agrees = (text: string) =>
    cleaned.some((claim) => same(claim, text)) ||
    (key(text).length > 11 && claims.some((claim) => key(claim).includes(key(text))))
  const heading =
    shown.find(({ element, text }) => element.tag === 'h1' && agrees(text)) ??
    shown.find(({ text }) => agrees(text))
  if (heading) return { title: heading.text, heading: heading.element }
  const headings = shown.filter(({ element, text }) => element.tag === 'h1' && !isSite(text, siteName, host))
  // One heading in most of the words of what is told to others: they were given a shorter or an earlier title.
  const own = headings.length === 1 ? headings[0]! : null
  if (own && told[0] && wordsOf(own.text).length >= 4 && shares(own.text, told[0]))
    return { title: own.text, heading: own.element }
  if (told[0]) return { title: cleaned[0]!, heading: headings[0]?.element ?? null }
  const only = headings.length === 1 && key(headings[0]!.text).length > 11 ? headings[0]! : null
  if (only && (!inTab || isSite(inTab, siteName, host) || shares(only.text, inTab)))
    return { title: only.text, heading: only.element }
  return {
    title: inTab ? withoutSite(inTab, siteName, host) : (headings[0]?.text ?? null),
    heading: headings[0]?.element ?? null,
  }
}

const clip = (text: string) => (text.length > LONGEST ? '' : text)
const plain = (text: string) => collapse(decodeEntities(text)).slice(0, LONGEST)
const same = (a: string, b: string) => key(a) === key(b) && key(a) !== ''

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether half of the words of a heading also stand in the other text. */
function shares(heading: string, other: string): boolean {
  const words = wordsOf(heading)
  const there = new Set(wordsOf(other))
  return words.filter((word) => there.has(word)).length >= words.length / 2
}

function isSite(text: string, siteName: string | null, host: string | null): boolean {
  const own = key(text)
  return own !== '' && (own === key(siteName ?? '') || (own.length > 2 && hostHas(host, own)))
}

/** Whether a name, run together, is how the site's address begins: "The Daily Post" in dailypost.example. */
export function hostHas(host: string | null, name: string): boolean {
  if (!host || name.length < 3) return false
  const bare = key(host.replace(/^www\d?\./, ''))
  const short = name.replace(/^the/, '')
  return bare.startsWith(name) || bare.startsWith(short) || (short.length > 4 && bare.includes(short))
}

/** Takes the site's name and section off a title: the parts after or before a separator that name the site. */
export function withoutSite(title: string, siteName: string | null, host: string | null): string {
  const cuts = [...title.matchAll(SEPARATOR)]
  if (!cuts.length) return title
  for (const cut of cuts) {
    const [head, tail] = [title.slice(0, cut.index), title.slice(cut.index + cut[0].length)]
    // A colon belongs to a title more often than not: only the site's stated name is cut there.
    const own = cut[0].startsWith(':') ? null : host
    if (isSite(tail, siteName, own) || tail.split(SEPARATOR).some((part) => isSite(part, siteName, own)))
      return head.trim() || title
  }
  const [first, last] = [cuts[0]!, cuts[cuts.length - 1]!]
  const start = title.slice(0, first.index)
  if (!first[0].startsWith(':') && isSite(start, siteName, host))
    return title.slice(first.index + first[0].length).trim() || title
  const [head, tail] = [title.slice(0, last.index), title.slice(last.index + last[0].length)]
  const strong = /[|｜»«]|\s-\s|\s[–—]\s/.test(last[0])
  const words = tail.split(/\s+/).length
  return strong && words <= 4 && head.length > tail.length && head.split(/\s+/).length >= 3
    ? withoutSite(head.trim(), siteName, host)
    : title
}
