import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'
import { colours, faces } from './colours.ts'

export type MarkupOptions = {
  /** what a colour of the house is written as: 'light' as itself, 'page' as the page's own variable */
  colours: 'light' | 'page'
  /** what a link inside the page leads to from elsewhere: the page's whole address */
  page?: string
}
type Props = Record<string, unknown> & { children?: ReactNode }

/**
 * Server components as text, without the framework's own markup: for pictures, and for documents that others embed.
 * Inside a drawing the classes that paint become attributes, so that it stands without a style sheet; elsewhere classes
 * stay. Components are called as functions: those that use hooks or wait for something have no place here.
 */
export function markup(node: ReactNode, options: MarkupOptions): string {
  return write(node, options, false)
}

/** The first drawing that an element comes to, such as the one inside a figure with its caption. */
export function drawingIn(node: ReactNode): ReactElement<Props> | null {
  if (Array.isArray(node)) {
    for (const one of node) {
      const found = drawingIn(one)
      if (found) return found
    }
    return null
  }
  if (!isValidElement<Props>(node)) return null
  if (node.type === 'svg') return node
  return drawingIn(called(node) ?? node.props.children)
}

/** What a component gives; null for an element. */
function called(element: ReactElement<Props>): ReactNode {
  if (typeof element.type !== 'function') return null
  return (element.type as (props: Props) => ReactNode)(element.props)
}

function write(node: ReactNode, options: MarkupOptions, drawn: boolean): string {
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (Array.isArray(node)) return node.map((one) => write(one, options, drawn)).join('')
  if (!isValidElement<Props>(node)) return escaped(String(node))
  const { type, props } = node
  if (type === Fragment) return write(props.children, options, drawn)
  if (typeof type === 'function') return write(called(node), options, drawn)
  if (typeof type !== 'string') throw new Error('only plain components can be written as text')
  const inside = drawn || type === 'svg'
  const attributes = Object.entries(inside ? painted(props, options) : props)
    .map(([name, value]) => attribute(name, value, inside, options))
    .join('')
  if (VOID.has(type)) return `<${type}${attributes}>`
  return `<${type}${attributes}>${write(props.children, options, inside)}</${type}>`
}

const VOID = new Set(['meta', 'link', 'br', 'hr', 'img', 'input'])
/** Attributes of a drawing that are written with a capital inside; all others have a dash there. */
const CAPITALS = new Set(['viewBox', 'preserveAspectRatio', 'textLength', 'lengthAdjust', 'pathLength'])

function attribute(name: string, value: unknown, drawn: boolean, options: MarkupOptions): string {
  if (/^(children|key|ref|dangerouslySetInnerHTML|suppress\w+|on[A-Z]\w*)$/.test(name)) return ''
  if (value === null || value === undefined || value === false) return ''
  const written =
    name === 'className'
      ? 'class'
      : drawn && !CAPITALS.has(name)
        ? name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)
        : drawn
          ? name
          : name.toLowerCase()
  if (written === 'aria-hidden' || (value === true && written.startsWith('aria-')))
    return ` ${written}="${String(value)}"`
  if (value === true) return ` ${written}`
  const text = typeof value === 'object' ? styled(value as Record<string, string>) : String(value)
  if (written === 'href' && text.startsWith('#') && options.page)
    // a frame must not be filled by the page that it stands for
    return ` href="${escaped(options.page + text)}" target="_blank" rel="noopener"`
  return ` ${written}="${escaped(drawn ? resolved(text, options) : text)}"`
}

const styled = (rules: Record<string, string>): string =>
  Object.entries(rules)
    .map(([name, value]) => `${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}:${value}`)
    .join(';')

const colourOf = (name: string, options: MarkupOptions): string | null => {
  if (name === 'none' || name === 'transparent') return name
  if (name === 'current') return 'currentColor'
  const pair = colours[name]
  if (!pair) return null
  return options.colours === 'light' ? pair[0] : `var(--color-${name})`
}

const resolved = (text: string, options: MarkupOptions): string =>
  text.replace(/var\(--color-([\w-]+)\)/g, (whole, name) => colourOf(name, options) ?? whole)

const WEIGHTS: Record<string, number> = { medium: 500, semibold: 600, bold: 700 }

/** Attributes that say what the classes of an element of a drawing say; an attribute of its own is weaker, as in CSS. */
function painted({ className, ...props }: Props, options: MarkupOptions): Props {
  const found: Props = {}
  for (const name of String(className ?? '').split(/\s+/)) {
    const [, what = '', which = ''] = /^(fill|stroke|text|font|opacity)-([\w-]+)$/.exec(name) ?? []
    const colour = colourOf(which, options)
    if (what === 'fill' && colour) found.fill = colour
    else if (what === 'stroke' && colour) found.stroke = colour
    else if (what === 'stroke' && /^\d+$/.test(which)) found.strokeWidth = which
    else if (what === 'text' && colour) found.color = colour
    else if (what === 'opacity' && /^\d+$/.test(which)) found.opacity = Number(which) / 100
    else if (what === 'font' && which in WEIGHTS) found.fontWeight = WEIGHTS[which]
    else if (what === 'font' && which in faces) found.fontFamily = faces[which as keyof typeof faces]
  }
  return { ...props, ...found }
}

/** Text for HTML or XML: no character that ends an attribute, an element or the file. */
export function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these make an XML file one that none can read
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}
