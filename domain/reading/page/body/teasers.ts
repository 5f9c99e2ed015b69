import { type Element, walk } from '../html/node.ts'
import type { Segment } from './segments.ts'

/** A list of reports has as many; under each headline stand no more paragraphs, and they are nearly all of its text. */
const [FEWEST, UNDER_EACH, NEARLY_ALL] = [3, 2, 0.8]

/**
 * Whether what was taken for a text are the teasers of other reports: each paragraph stands under a headline that is a
 * link to another page. Entries of a live report lead to themselves, and a section of a report is longer than a teaser.
 * @param segments everything shown, in document order
 * @param text those that were taken for the text
 * @param url the page's own address
 */
export function areTeasers(segments: Segment[], text: Segment[], url: string | undefined): boolean {
  const taken = new Set(text.filter((segment) => segment.kind !== 'heading' || !leadsElsewhere(segment, url)))
  const under = new Map<Segment, Segment[]>()
  let over: Segment | null = null
  for (const segment of segments) {
    if (segment.kind === 'heading') over = leadsElsewhere(segment, url) ? segment : null
    else if (over && taken.has(segment)) {
      const own = under.get(over)
      if (own) own.push(segment)
      else under.set(over, [segment])
    }
  }
  const teasers = [...under.values()].filter((own) => own.length <= UNDER_EACH).flat()
  if (under.size < FEWEST || teasers.length < FEWEST) return false
  return lengthOf(teasers) >= lengthOf([...taken]) * NEARLY_ALL
}

const lengthOf = (some: Segment[]) => some.reduce((sum, { length }) => sum + length, 0)

/** Whether a heading is as a whole a link to an address other than the page's own. */
function leadsElsewhere({ owner, length, linked }: Segment, url: string | undefined): boolean {
  if (linked < length * 0.9) return false
  const href = linkOf(owner)
  return href !== null && pathOf(href, url) !== pathOf(url ?? 'https://site.invalid/', undefined)
}

/** A headline and its link are a few elements: of more than these a page may be made to cost its reader's time. */
const [WITHIN, ROUND] = [30, 6]

/** Where the first link in a block leads, or the one that the block stands in. */
function linkOf(block: Element): string | null {
  let href: string | null = null
  let seen = 0
  walk(block, ({ tag, attrs }) => {
    if (tag === 'a') href ??= attrs.href ?? null
    return href === null && ++seen < WITHIN
  })
  let at: Element | null = block
  for (let n = 0; at && href === null && n < ROUND; n++, at = at.parent)
    if (at.tag === 'a') href = at.attrs.href ?? null
  return href
}

const pathOf = (href: string, base: string | undefined): string => {
  const { host, pathname } = URL.parse(href, base ?? 'https://site.invalid/') ?? { host: '', pathname: '' }
  return `${host}${pathname.replace(/\/$/, '')}`
}
