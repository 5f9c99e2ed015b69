import type { BlockKind } from '../../types.ts'
import type { Element } from '../html/node.ts'
import { neverShown, noiseOf } from './noise.ts'

/** A run of text between two block boundaries. Lengths count characters, ideographs twice. */
export type Segment = {
  text: string
  /** the block element it stands in */
  owner: Element
  kind: BlockKind
  length: number
  linked: number
  /** elements around it that look like no article, innermost first */
  noise: Surrounding | null
}
export type Surrounding = {
  element: Element
  strong: boolean
  layout: string | undefined
  outer: Surrounding | null
  depth: number
}

const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark nobr q rb rp rt ruby s samp small ' +
    'span strike strong sub sup time tt u var wbr del img picture source amp-img custom'
  ).split(' '),
)
const KINDS: Record<string, BlockKind> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list',
  dd: 'list',
  dt: 'list',
  blockquote: 'quote',
  figcaption: 'caption',
  figure: 'caption',
  caption: 'caption',
}
const KEPT_BY_CHILD: BlockKind[] = ['quote', 'list', 'caption']

type Frame = {
  node: Element
  at: number
  kind: BlockKind
  noise: Surrounding | null
  link: boolean
  block: Element
}
/** Deeper nests of noise are judged by their outer layers. */
const DEEPEST_NOISE = 24

/** All shown runs of text of a page in document order, with how they look and what stands around them. */
export function segmentsOf(root: Element): Segment[] {
  const segments: Segment[] = []
  let parts: string[] = []
  let linked = 0
  // Whether nothing but white space has come since a line break: a second one ends the paragraph.
  let broken = false
  const flush = (frame: Frame) => {
    if (parts.length) {
      const text = tidy(parts.join(''))
      if (text) {
        const { kind, noise, block } = frame
        segments.push({ text, owner: block, kind, noise, length: weigh(text), linked })
      }
    }
    parts = []
    linked = 0
    broken = false
  }
  const stack: Frame[] = [{ node: root, at: 0, kind: 'paragraph', noise: null, link: false, block: root }]
  while (stack.length) {
    const frame = stack[stack.length - 1]!
    if (frame.at >= frame.node.children.length) {
      if (frame.block === frame.node) flush(frame)
      stack.pop()
      continue
    }
    const child = frame.node.children[frame.at++]!
    if (typeof child === 'string') {
      parts.push(child.replace(/[\r\n\u2028\u2029]/g, ' '))
      if (broken && /\S/.test(child)) broken = false
      if (frame.link) linked += weigh(child.trim())
    } else if (child.tag === 'br') {
      if (broken) flush(frame)
      else {
        parts.push('\n')
        broken = true
      }
    } else if (child.tag === 'hr') flush(frame)
    else if (!neverShown(child)) {
      const block = !INLINE.has(child.tag)
      if (block) flush(frame)
      stack.push(enter(frame, child, block))
    }
  }
  return segments
}

function enter(frame: Frame, node: Element, block: boolean): Frame {
  const own = KINDS[node.tag]
  const kind = own && !(own === 'heading' && frame.kind === 'caption') ? own : frame.kind
  const inherited = block && !own && !KEPT_BY_CHILD.includes(frame.kind) ? 'paragraph' : kind
  const next: Frame = { ...frame, node, at: 0, kind: inherited, link: frame.link || node.tag === 'a' }
  if (block) next.block = node
  const depth = (frame.noise?.depth ?? 0) + 1
  if (depth > DEEPEST_NOISE || (!block && node.tag !== 'span')) return next
  const { level, layout } = noiseOf(node)
  if (level !== 'none')
    next.noise = { element: node, strong: level === 'strong', layout, outer: frame.noise, depth }
  return next
}

function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

/** Characters, where ideographs, kana and hangul count twice: they say about twice as much each. */
export function weigh(text: string): number {
  let extra = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x3040 && code <= 0xd7a3) extra++
  }
  return text.length + extra
}
