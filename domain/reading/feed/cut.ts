/** The end of what begins a feed's document. */
const ROOT = /<((?:[\w-]+:)?(?:rss|feed|rdf))(?=[\s>/])[^<>]*>/i
/** What is quoted or said beside a document is no part of it. Without an end it goes on to the end of all, so nothing is looked at twice. */
const BESIDE = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)/g
/** Before its beginning, so may instructions and what declares its kind. */
const BEFORE = new RegExp(
  `${BESIDE.source}|<\\?[\\s\\S]*?\\?>|<!DOCTYPE[^[>]*(?:\\[[\\s\\S]*?\\]\\s*)?>`,
  'gi',
)

/**
 * Whether the text of a feed in XML breaks off: what was opened as the whole is never closed.
 * @param open within which part of an item it ends
 * @returns `cut in item` where the last item may be half of one
 */
export function cutOf(text: string, open: 'part' | 'item' | null): 'cut' | 'cut in item' | null {
  const root = ROOT.exec(text.slice(0, 10_000).replace(BEFORE, ' '))
  if (!root?.[1] || root[0].endsWith('/>')) return null
  if (text.replace(BESIDE, ' ').toLowerCase().includes(`</${root[1].toLowerCase()}`)) return null
  const inTag = text.lastIndexOf('<') > text.lastIndexOf('>')
  return open === 'part' || (open === 'item' && inTag) ? 'cut in item' : 'cut'
}
