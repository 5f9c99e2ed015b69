import type { ObjectionView } from '#domain/objection/view.ts'

/**
 * The address of an objection's page, at its place: the words themselves where they were selected (a text fragment,
 * which browsers without them leave out), else the statement it was said beside.
 */
export function placeOnPage({ page, place, quote }: Pick<ObjectionView, 'page' | 'place' | 'quote'>): string {
  // a statement stands as an element of its own; of a claim's own page the whole is meant
  const id = place && !page.includes(place) ? `s-${place}` : ''
  if (!quote) return id ? `${page}#${id}` : page
  const text = quote.exact.replace(/[\u2066-\u2069\u202a-\u202e]/g, '')
  return `${page}#${id}:~:text=${fragment(text)}`
}

/** Long passages are named by their first and last words. A comma, a dash and an ampersand mean something here. */
function fragment(text: string): string {
  const words = text.split(' ').filter(Boolean)
  const said = (some: string[]) => encodeURIComponent(some.join(' ')).replaceAll('-', '%2D')
  return words.length <= 12 ? said(words) : `${said(words.slice(0, 5))},${said(words.slice(-5))}`
}
