import type { Attributes } from './scan.ts'

/** An element of a page. Text stands among the children as plain strings. */
export type Element = {
  tag: string
  attrs: Attributes
  children: (Element | string)[]
  parent: Element | null
}

/** Walks all elements under a root in document order; return false from `visit` to leave out what is below. */
export function walk(root: Element, visit: (element: Element) => boolean | undefined): void {
  const stack: Element[] = [root]
  while (stack.length) {
    const element = stack.pop()!
    if (element !== root && visit(element) === false) continue
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i]!
      if (typeof child !== 'string') stack.push(child)
    }
  }
}

const NOT_SHOWN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'head',
  'iframe',
  'select',
  'option',
])
const BREAKS = new Set([
  'br',
  'p',
  'div',
  'li',
  'tr',
  'td',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'dd',
  'dt',
])

/** The text of an element with white space collapsed, at most about `limit` characters. */
export function textOf(root: Element | string, limit = Infinity): string {
  if (typeof root === 'string') return collapse(root)
  const parts: string[] = []
  let length = 0
  const stack: (Element | string)[] = [root]
  while (stack.length && length < limit) {
    const node = stack.pop()!
    if (typeof node === 'string') {
      parts.push(node)
      length += node.length
      continue
    }
    if (node !== root && NOT_SHOWN.has(node.tag)) continue
    if (BREAKS.has(node.tag) && parts.length) parts.push(' ')
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!)
  }
  return collapse(parts.join(''))
}

/** White space of any kind as one space, ends trimmed, soft hyphens and zero-width spaces removed. */
export function collapse(text: string): string {
  return text
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Class names and id of an element as one lower-case string, its first 400 characters. */
export function names(element: Element): string {
  const { class: classes, id } = element.attrs
  return `${(classes ?? '').slice(0, 300)} ${(id ?? '').slice(0, 100)}`.toLowerCase()
}

/** The nearest element from here upwards that passes the test. */
export function closest(element: Element | null, test: (element: Element) => boolean): Element | null {
  let at = element
  while (at && !test(at)) at = at.parent
  return at
}
