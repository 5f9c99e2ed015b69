import type { Element } from './node.ts'
import { type Attributes, scan } from './scan.ts'

/** What a page says before any of it is judged. `root` holds all elements; html, head and body are dissolved. */
export type Markup = { root: Element; html: Attributes; body: Attributes }

const VOID = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
)
const CLOSES_P = new Set(
  (
    'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table ul li dd dt'
  ).split(' '),
)
const TABLE_CELL = new Set(['td', 'th', 'caption'])
/** An element that opens closes these, up to the nearest element of the second list. */
const IMPLIED: Record<string, [closes: string[], until: string[]]> = {
  li: [['li'], ['ul', 'ol', 'menu', 'dir']],
  dd: [['dd', 'dt'], ['dl']],
  dt: [['dd', 'dt'], ['dl']],
  option: [['option'], ['select', 'datalist']],
  optgroup: [['option', 'optgroup'], ['select']],
  tr: [['tr', 'td', 'th'], ['table']],
  td: [
    ['td', 'th'],
    ['tr', 'table'],
  ],
  th: [
    ['td', 'th'],
    ['tr', 'table'],
  ],
  tbody: [['tbody', 'thead', 'tfoot', 'tr', 'td', 'th'], ['table']],
  thead: [['tbody', 'tfoot', 'tr'], ['table']],
  tfoot: [['tbody', 'thead', 'tr'], ['table']],
}
const INLINE = new Set(
  'a abbr b bdi bdo big cite code em font i kbd mark nobr q s samp small span strike strong sub sup time tt u'.split(
    ' ',
  ),
)
/** Deeper elements become siblings, as browsers do; it bounds every look upwards. */
const DEEPEST = 512

/**
 * Markup to a tree: implied end tags, void elements and stray end tags as in HTML, without the parts of the
 * standard whose cost grows with depth. Linear in the input, never throws.
 */
export function parseMarkup(source: string): Markup {
  const root: Element = { tag: '#root', attrs: Object.create(null), children: [], parent: null }
  const markup: Markup = { root, html: Object.create(null), body: Object.create(null) }
  const open: Element[] = [root]
  const count = new Map<string, number>()
  const isOpen = (tag: string) => (count.get(tag) ?? 0) > 0
  const top = () => open[open.length - 1]!
  const pop = () => {
    const tag = open.pop()!.tag
    count.set(tag, (count.get(tag) ?? 1) - 1)
  }
  const closeUpTo = (tags: string[], until: (tag: string) => boolean) => {
    if (!tags.some(isOpen)) return
    let found = -1
    for (let i = open.length - 1; i > 0; i--) {
      const { tag } = open[i]!
      if (tags.includes(tag)) found = i
      else if (until(tag)) break
    }
    while (found > 0 && open.length > found) pop()
  }
  scan(source, {
    text(value) {
      top().children.push(value.includes('\0') ? value.replaceAll('\0', '') : value)
    },
    open(tag, attrs, selfClosing) {
      if (tag === 'html' || tag === 'body') Object.assign(markup[tag], attrs)
      if (tag === 'html' || tag === 'body' || tag === 'head') return
      if (CLOSES_P.has(tag)) closeUpTo(['p'], (name) => TABLE_CELL.has(name) || name === 'button')
      const implied = IMPLIED[tag]
      if (implied) closeUpTo(implied[0], (name) => implied[1].includes(name))
      if (tag === 'a' && isOpen('a')) closeUpTo(['a'], (name) => !INLINE.has(name))
      const parent = top()
      const element: Element = { tag, attrs, children: [], parent }
      parent.children.push(element)
      const foreign = isOpen('svg') || isOpen('math')
      if (VOID.has(tag) || (selfClosing && foreign) || open.length >= DEEPEST) return
      if (selfClosing && (tag === 'svg' || tag === 'script')) return
      open.push(element)
      count.set(tag, (count.get(tag) ?? 0) + 1)
    },
    close(tag) {
      if (!isOpen(tag)) return
      for (let i = open.length - 1; i > 0; i--) {
        const name = open[i]!.tag
        if (name === tag) {
          while (open.length > i) pop()
          return
        }
        if (INLINE.has(tag) && !INLINE.has(name)) return
        if (TABLE_CELL.has(name) && !['table', 'tr', 'tbody', 'thead', 'tfoot'].includes(tag)) return
      }
    },
  })
  return markup
}
