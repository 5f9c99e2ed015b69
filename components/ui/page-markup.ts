import { Icon } from 'lucide-react'
import Link from 'next/link'
import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'
import { escaped as escapedFully } from './markup.ts'

type Props = Record<string, unknown> & { children?: ReactNode }

/**
 * Server components as the text of the page that they are part of, as React would write it. The framework renders each
 * page twice and reads and writes what was rendered several times more; text it carries along. Components are called as
 * functions: those that use hooks, wait for something or run in the browser have no place here, but for links and icons.
 */
export function pageMarkup(node: ReactNode): string {
  return write(node, false)
}

/** Marks a link inside written text that leads on without loading the document anew (`WrittenText`). */
export const LINK_MARK = 'data-link'

function write(node: ReactNode, drawn: boolean): string {
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (typeof node === 'string') return escaped(node)
  if (Array.isArray(node)) {
    let text = ''
    for (const one of node) text += write(one, drawn)
    return text
  }
  if (!isValidElement<Props>(node)) return escaped(String(node))
  return element(node, drawn)
}

function element({ type, props }: ReactElement<Props>, drawn: boolean): string {
  if (typeof type === 'string') return tag(type, props, drawn)
  if (type === Fragment) return write(props.children, drawn)
  const kind: unknown = type
  if (kind === Link) return tag('a', linkOf(props), drawn)
  if (kind === Icon) return icon(props)
  const made =
    typeof kind === 'function' ? (kind as (props: Props) => ReactNode)(props) : rendered(kind, props)
  if (made instanceof Promise) throw new Error('what waits cannot be written as text')
  return write(made, drawn)
}

/** What a component gives that passes a reference on, as every icon does. */
function rendered(type: unknown, props: Props): ReactNode {
  const { render } = type as { render?: (props: Props, ref: null) => ReactNode }
  if (!render) throw new Error('only plain components can be written as text')
  return render(props, null)
}

function linkOf({ prefetch: _, replace: __, scroll: ___, ...props }: Props): Props {
  return { ...props, [LINK_MARK]: '' }
}

type IconData = { name?: string; size?: number; node: [string, Record<string, unknown>][] }

/** An icon of the set, drawn as its own component draws it in the browser. */
function icon({ icon: data, className = '', size, children: _, ...rest }: Props): string {
  const { name, size: box = 24, node } = data as IconData
  const hidden = Object.keys(rest).some((key) => key.startsWith('aria-') || key === 'role' || key === 'title')
  const side = size ?? 24
  const props = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: side,
    height: side,
    viewBox: `0 0 ${box} ${box}`,
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: 2,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    className: `lucide lucide-${name} ${String(className)}`.trim(),
    ...(hidden ? {} : { 'aria-hidden': 'true' }),
    ...rest,
  }
  const inside = node.map(([type, { key: _key, ...own }]) => tag(type, own, true)).join('')
  return `<svg${attributes(props, true)}>${inside}</svg>`
}

/** Most texts hold nothing that must be written otherwise. */
const escaped = (text: string): string => (PLAIN.test(text) ? text : escapedFully(text))
const PLAIN = /^[\t\n\x20!#-%'-;=?-\ud7ff\ue000-\ufffd]*$/

const VOID = new Set(['meta', 'link', 'br', 'hr', 'img', 'input', 'wbr', 'col'])

function tag(type: string, props: Props, drawn: boolean): string {
  if (type === 'script' || type === 'style' || type === 'textarea' || type === 'select')
    throw new Error(`<${type}> is not written as text`)
  const inside = (drawn || type === 'svg') && type !== 'foreignObject'
  const head = `<${type}${attributes(props, inside)}>`
  return VOID.has(type) ? head : `${head}${write(props.children, inside)}</${type}>`
}

function attributes(props: Props, drawn: boolean): string {
  let text = ''
  for (const name in props) text += attribute(name, props[name], drawn)
  return text
}

function attribute(name: string, value: unknown, drawn: boolean): string {
  if (value === null || value === undefined || name === 'children' || name === 'key' || name === 'ref')
    return ''
  if (typeof value === 'function' || name === 'dangerouslySetInnerHTML')
    throw new Error(`"${name}" cannot be written as text`)
  const said = name.startsWith('aria-') || name.startsWith('data-')
  if (typeof value === 'boolean')
    return said ? ` ${name}="${value}"` : value ? ` ${nameOf(name, drawn)}=""` : ''
  const text = typeof value === 'object' ? styled(value as Record<string, string | number>) : String(value)
  if (name === 'href' && SCRIPT.test(text)) throw new Error('a link of script')
  return ` ${said ? name : nameOf(name, drawn)}="${escaped(text)}"`
}

/** Control characters and spaces before or inside "javascript:" do not hide it from browsers. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are skipped by browsers
const SCRIPT = /^[\u0000-\u0020]*j[\s]*a[\s]*v[\s]*a[\s]*s[\s]*c[\s]*r[\s]*i[\s]*p[\s]*t[\s]*:/i

const OTHERS: Record<string, string> = {
  className: 'class',
  htmlFor: 'for',
  defaultValue: 'value',
  defaultChecked: 'checked',
  tabIndex: 'tabindex',
}
/** Attributes of a drawing that are written with a capital inside; all others have a dash there. */
const CAPITALS =
  /^(viewBox|preserveAspectRatio|textLength|lengthAdjust|pathLength|refX|refY|\w+Units|\w+Transform|marker(Width|Height))$/
const names = new Map<string, string>()

function nameOf(name: string, drawn: boolean): string {
  const key = drawn ? name : `${name} `
  let found = names.get(key)
  if (found === undefined) {
    found = OTHERS[name] ?? (drawn ? drawnName(name) : name.toLowerCase())
    names.set(key, found)
  }
  return found
}

const dashed = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)
const drawnName = (name: string) => (CAPITALS.test(name) ? name : dashed(name))

const styled = (rules: Record<string, string | number>): string =>
  Object.entries(rules)
    .map(([name, value]) => `${name.startsWith('--') ? name : dashed(name)}:${pixels(name, value)}`)
    .join(';')

/** A number is a length, but for a variable of the page. */
const pixels = (name: string, value: string | number) =>
  typeof value === 'number' && value !== 0 && !name.startsWith('--') ? `${value}px` : value
