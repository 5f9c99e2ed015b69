import { type Element, names } from '../html/node.ts'
import { BODY_NAMES, NOISE, NOISE_ALONE, NOISE_OR_LAYOUT, NOISE_PAIRS, STRONG_NOISE } from '../words/noise.ts'

/**
 * How surely an element is not part of the article; `layout` is the class name that says so where that name may
 * be the layout's own for everything.
 */
export type Noise = { level: 'none' | 'weak' | 'strong'; layout?: string }

const NEVER_SHOWN = new Set(
  (
    'script style noscript template svg math iframe object embed select option datalist input textarea button canvas ' +
    'video audio map meta link head title dialog progress nav footer'
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
  if (FRAMES.has(element.tag) || element.attrs.itemprop === 'articleBody') return NONE
  if (element.tag === 'aside' || element.tag === 'figcaption' || element.tag === 'form') return WEAK
  if (names(element).length < 2 || isBodyName(element)) return NONE
  let worst = NONE
  for (const name of (element.attrs.class ?? '')
    .slice(0, 1000)
    .split(/\s+/)
    .concat(element.attrs.id ?? '')) {
    // Content systems list a post's own tags and categories as classes of its frame.
    if (!name || name.length > 60 || /^(?:tag|category|has|no|is|with|js|post_tag)[-_]/i.test(name)) continue
    const noise = noiseOfName(name)
    if (noise.level === 'strong') return noise
    if (noise.level === 'weak' && (worst === NONE || !noise.layout)) worst = noise
  }
  return worst
}

const NONE: Noise = { level: 'none' }
const WEAK: Noise = { level: 'weak' }

function noiseOfName(name: string): Noise {
  const parts = partsOf(name)
  let worst = parts.length === 1 && NOISE_ALONE.has(parts[0]!) ? WEAK : NONE
  for (const [i, part] of parts.entries()) {
    if (STRONG_NOISE.has(part) || /^comments?(?!ar)/.test(part)) return { level: 'strong' }
    if (NOISE.has(part) || (i > 0 && NOISE_PAIRS.has(`${parts[i - 1]}-${part}`))) worst = WEAK
    else if (worst === NONE && NOISE_OR_LAYOUT.has(part)) worst = { level: 'weak', layout: name }
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
