type Pressed = Pick<MouseEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>
type Link = { href: string; download: string | null; target: string | null }

/**
 * Whether a click on a link would put another page in the place of this one: of this origin, or of another. Null where it
 * would not: it opens elsewhere, is saved, is handed to another program, or leads to a place on this page.
 */
export function leadsAway(link: Link, pressed: Pressed, here: string): 'here' | 'elsewhere' | null {
  if (pressed.altKey || pressed.ctrlKey || pressed.metaKey || pressed.shiftKey) return null
  if (link.download !== null || (link.target && link.target !== '_self')) return null
  const [to, from] = [new URL(link.href, here), new URL(here)]
  if (to.protocol !== 'http:' && to.protocol !== 'https:') return null
  if (to.origin !== from.origin) return 'elsewhere'
  return to.hash && to.pathname === from.pathname && to.search === from.search ? null : 'here'
}
