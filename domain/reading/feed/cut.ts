/** The end of what begins a feed's document. */
const ROOT = /<((?:[\w-]+:)?(?:rss|feed|rdf))(?=[\s>/])[^<>]*>/i

/**
 * Whether the text of a feed in XML breaks off: what was opened as the whole is never closed.
 * @param open within which part of an item it ends
 * @returns `cut in item` where the last item may be half of one
 */
export function cutOf(text: string, open: 'part' | 'item' | null): 'cut' | 'cut in item' | null {
  const root = ROOT.exec(text.slice(0, 10_000))
  if (!root?.[1] || root[0].endsWith('/>')) return null
  if (text.toLowerCase().lastIndexOf(`</${root[1].toLowerCase()}`) > root.index) return null
  const inTag = text.lastIndexOf('<') > text.lastIndexOf('>')
  return open === 'part' || (open === 'item' && inTag) ? 'cut in item' : 'cut'
}
