import { type Element, names } from '../html/node.ts'
import { BODY_NAMES, NOISE, NOISE_PAIRS, STRONG_NOISE } from '../words/noise.ts'

/** How surely an element is not part of the article. */
export type Noise = 'none' | 'weak' | 'strong'

const NEVER_SHOWN = new Set(
  (
    'script style noscript template svg math iframe object embed select option datalist input textarea button canvas ' +
    'video audio map meta link head dialog progress nav footer'
  ).split(' '),
)
const ROLES = new Set(
  'navigation complementary banner contentinfo search dialog alertdialog menu menubar toolbar'.split(' '),
)
/** Elements whose classes name the article's subjects or the layout and say nothing about the element itself. */
const FRAMES = new Set(['article', 'main', '#root'])

/** Whether the page never shows this element as running text. */
export function neverShown(element: Element): boolean {
  if (NEVER_SHOWN.has(element.tag)) return true
  const { hidden, style, role } = element.attrs
  if (hidden !== undefined && hidden !== 'until-found') return true
  if (role && ROLES.has(role)) return true
  return style !== undefined && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
}

/** Judges an element by its tag, role and names. */
export function noiseOf(element: Element): Noise {
  if (FRAMES.has(element.tag) || element.attrs.itemprop === 'articleBody') return 'none'
  if (element.tag === 'aside' || element.tag === 'figcaption' || element.tag === 'form') return 'weak'
  const named = names(element)
  if (named.length < 2 || isBodyName(element)) return 'none'
  let worst: Noise = 'none'
  for (const name of (element.attrs.class ?? '').split(/\s+/).concat(element.attrs.id ?? '')) {
    // Content systems list a post's own tags and categories as classes of its frame.
    if (!name || name.length > 60 || /^(?:tag|category|has|no|is|with|js|post_tag)[-_]/i.test(name)) continue
    const parts = partsOf(name)
    for (const [i, part] of parts.entries()) {
      if (STRONG_NOISE.has(part)) return 'strong'
      if (NOISE.has(part) || (i > 0 && NOISE_PAIRS.has(`${parts[i - 1]}-${part}`))) worst = 'weak'
    }
  }
  return worst
}

/** "articleBody_main-x2" as ["article", "body", "main", "x2"]. */
export function partsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
}

/** Whether the element is named as the one that holds an article's text. */
export function isBodyName(element: Element): boolean {
  if (/\barticleBody\b/.test(element.attrs.itemprop ?? '')) return true
  const all = `${element.attrs.class ?? ''} ${element.attrs.id ?? ''}`
  if (all.length > 400) return false
  for (const name of all.split(/\s+/)) {
    const parts = partsOf(name)
    for (let i = 0; i + 1 < parts.length; i++) if (BODY_NAMES.has(parts[i]! + parts[i + 1]!)) return true
    if (parts.length === 1 && BODY_NAMES.has(parts[0]!)) return true
  }
  return false
}
