/** Selected words of a page with what stands round them, as a W3C text quote selector has it. */
export type Quoted = { exact: string; prefix: string; suffix: string; place: string | null }

const EXACT = 600
const AROUND = 60
const PLACE = /^(?:[a-z]-)?([0-9a-z]{12})$/

/** What is selected of the page's own content; null where nothing is. */
export function selectedQuote(selection: Selection | null, page: Element | null): Quoted | null {
  if (!selection || !page || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!page.contains(range.commonAncestorContainer)) return null
  const exact = tidy(range.toString()).trim()
  if (!exact) return null
  const before = document.createRange()
  before.setStart(page, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const after = document.createRange()
  after.setStart(range.endContainer, range.endOffset)
  after.setEnd(page, page.childNodes.length)
  return {
    exact: [...exact].slice(0, EXACT / 2).join(''),
    prefix: [...tidy(before.toString())].slice(-AROUND).join(''),
    suffix: [...tidy(after.toString())].slice(0, AROUND).join(''),
    place: placeOf(range.startContainer),
  }
}

/** The statement or claim that a node stands in, by the id of what holds it. */
function placeOf(node: Node | null): string | null {
  for (let at = node instanceof Element ? node : node?.parentElement; at; at = at.parentElement) {
    const found = PLACE.exec(at.id)?.[1]
    if (found) return found
  }
  return null
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ')
