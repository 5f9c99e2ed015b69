import { scan } from '../page/html/scan.ts'

/** What stands in one item, by the local name of its parts; the first value of each counts. */
export type RawItem = {
  parts: Map<string, string>
  links: { href: string; rel: string }[]
  categories: string[]
  source: string | null
}
export type RawFeed = {
  title: string | null
  /** links of the feed itself, such as those to its hub */
  links: { href: string; rel: string }[]
  items: RawItem[]
  /** what it ended within: a part of an item, an item, or neither */
  open: 'part' | 'item' | null
}

const ITEM = new Set(['item', 'entry'])
const PARTS = new Set(
  'title link guid id pubdate published updated modified issued created date source author origlink category description summary'.split(
    ' ',
  ),
)
const MOST = 20_000

/** Reads whatever looks like items in markup that no strict parser accepts. Linear, never throws. */
export function readLeniently(xml: string): RawFeed {
  const feed: RawFeed = { title: null, links: [], items: [], open: null }
  const open: string[] = []
  let item: RawItem | null = null
  let itemDepth = 0
  let part: string | null = null
  let partDepth = 0
  let text: string[] = []
  const take = () => {
    const value = text.join('').trim()
    if (part === 'category' && item && value && item.categories.length < 50) item.categories.push(value)
    if (part && item && value && !item.parts.has(part)) item.parts.set(part, value)
    if (part === 'title' && !item && value) feed.title ??= value
    part = null
    text = []
  }
  const leave = (depth: number) => {
    if (part && depth <= partDepth) take()
    if (item && depth <= itemDepth) item = null
    open.length = depth
  }
  scan(
    xml,
    {
      text(value) {
        if (part) text.push(value)
      },
      open(tag, attrs, selfClosing) {
        const local = localName(tag)
        const isItem =
          ITEM.has(local) && (!item || open.length === itemDepth + 1 || open.lastIndexOf(local) === itemDepth)
        if (isItem && feed.items.length < MOST) {
          if (item) leave(itemDepth)
          item = { parts: new Map(), links: [], categories: [], source: null }
          itemDepth = open.length
          feed.items.push(item)
        } else if (item && open.length === itemDepth + 1) {
          if (local === 'link' && attrs.href)
            item.links.push({ href: attrs.href, rel: attrs.rel ?? 'alternate' })
          if (local === 'category' && (attrs.label || attrs.term) && item.categories.length < 50)
            item.categories.push(attrs.label || attrs.term!)
          begin(local)
        } else if (item && local === 'title' && open[itemDepth + 1] === 'source') begin('source title')
        else if (!item && open.length <= 2 && local === 'title') begin('title')
        else if (!item && open.length <= 2 && local === 'link' && attrs.href && feed.links.length < 20)
          feed.links.push({ href: attrs.href, rel: attrs.rel ?? 'alternate' })
        if (!selfClosing && open.length < 1000) open.push(local)
        else if (selfClosing && isItem) item = null
      },
      close(tag) {
        const at = open.lastIndexOf(localName(tag))
        if (at >= Math.max(0, open.length - 50)) leave(at)
      },
    },
    true,
  )
  feed.open = item ? (part ? 'part' : 'item') : null
  if (part) take()
  return feed

  function begin(name: string) {
    if (part) return
    if (!PARTS.has(name) && name !== 'source title') return
    part = name
    partDepth = open.length
  }
}

const localName = (tag: string) => tag.slice(tag.indexOf(':') + 1)
