import { decodeEntities } from './entities.ts'

/** What the scanner tells as it walks through markup. Names are lower case. */
export type Scanned = {
  text(value: string): void
  open(tag: string, attrs: Attributes, selfClosing: boolean): void
  close(tag: string): void
}
export type Attributes = Record<string, string>

/** Elements whose content is text up to their own end tag. Source: WHATWG HTML, parsing, RAWTEXT and RCDATA. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes'])
const WITH_ENTITIES = new Set(['title', 'textarea'])
const ATTRIBUTES_KEPT = 100

/**
 * Walks through HTML once, in linear time whatever the input, and never throws. A tokenizer of our own because
 * the standard one compares every attribute of a tag with every other, which a hostile page can exploit.
 * With `xml`, CDATA is text and no element swallows markup.
 */
export function scan(html: string, out: Scanned, xml = false): void {
  const missing = new Set<string>()
  let at = 0
  while (at < html.length) {
    const lt = html.indexOf('<', at)
    if (lt < 0) {
      out.text(decodeEntities(html.slice(at)))
      return
    }
    if (lt > at) out.text(decodeEntities(html.slice(at, lt)))
    const next = html.charCodeAt(lt + 1)
    if (next === 0x21) at = xml ? readCdata(html, lt, out, missing) : skipDeclaration(html, lt)
    else if (next === 0x3f) at = after(html, '>', lt)
    else if (next === 0x2f && isLetter(html.charCodeAt(lt + 2))) at = closeTag(html, lt, out)
    else if (isLetter(next)) at = openTag(html, lt, out, xml ? null : missing)
    else {
      out.text('<')
      at = lt + 1
    }
  }
}

const isLetter = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13)

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from)
  return found < 0 ? html.length : found + mark.length
}

/** Comments and declarations; outside foreign markup a CDATA section is a declaration too. */
function skipDeclaration(html: string, lt: number): number {
  if (!html.startsWith('<!--', lt)) return after(html, '>', lt)
  if (html.startsWith('<!-->', lt)) return lt + 5
  return after(html, '-->', lt + 4)
}

function readCdata(xml: string, lt: number, out: Scanned, missing: Set<string>): number {
  if (!xml.startsWith('<![CDATA[', lt)) return skipDeclaration(xml, lt)
  const end = missing.has(']]>') ? -1 : xml.indexOf(']]>', lt)
  if (end < 0) {
    missing.add(']]>')
    return lt + 9
  }
  out.text(xml.slice(lt + 9, end))
  return end + 3
}

function closeTag(html: string, lt: number, out: Scanned): number {
  const end = nameEnd(html, lt + 2)
  out.close(html.slice(lt + 2, end).toLowerCase())
  return after(html, '>', end)
}

function nameEnd(html: string, from: number): number {
  let at = from
  for (; at < html.length; at++) {
    const code = html.charCodeAt(at)
    if (isSpace(code) || code === 0x2f || code === 0x3e) break
  }
  return at
}

function openTag(html: string, lt: number, out: Scanned, missing: Set<string> | null): number {
  const end = nameEnd(html, lt + 1)
  const tag = html.slice(lt + 1, end).toLowerCase()
  const { at, selfClosing, attrs } = readAttributes(html, end)
  out.open(tag, attrs, selfClosing)
  if (!missing || !RAW.has(tag) || selfClosing) return at
  const stop = missing.has(tag) ? -1 : findEndTag(html, tag, at)
  if (stop < 0) {
    // Without an end tag the rest would be swallowed; remember it so that the search is not repeated.
    missing.add(tag)
    out.close(tag)
    return at
  }
  const raw = html.slice(at, stop)
  if (raw) out.text(WITH_ENTITIES.has(tag) ? decodeEntities(raw) : raw)
  return stop
}

function findEndTag(html: string, tag: string, from: number): number {
  const pattern = new RegExp(`</${tag}(?=[\\s/>])`, 'gi')
  pattern.lastIndex = from
  return pattern.exec(html)?.index ?? -1
}

/** Shared by all elements without attributes: a page may have a million of them. */
const NO_ATTRIBUTES: Attributes = Object.freeze(Object.create(null))

function readAttributes(html: string, from: number): { at: number; selfClosing: boolean; attrs: Attributes } {
  let attrs = NO_ATTRIBUTES
  let at = from
  let kept = 0
  while (at < html.length) {
    const code = html.charCodeAt(at)
    if (code === 0x3e)
      return { at: at + 1, selfClosing: at > from && html.charCodeAt(at - 1) === 0x2f, attrs }
    if (isSpace(code) || code === 0x2f) {
      at++
      continue
    }
    const nameFrom = at++
    while (at < html.length && !endsName(html.charCodeAt(at))) at++
    const name = html.slice(nameFrom, at).toLowerCase()
    while (isSpace(html.charCodeAt(at))) at++
    let value = ''
    if (html.charCodeAt(at) === 0x3d) {
      const read = readValue(html, at + 1)
      value = read.value
      at = read.at
    }
    if (kept >= ATTRIBUTES_KEPT || name in attrs) continue
    if (kept++ === 0) attrs = Object.create(null)
    attrs[name] = decodeEntities(value)
  }
  return { at, selfClosing: false, attrs }
}

const endsName = (code: number) => isSpace(code) || code === 0x2f || code === 0x3e || code === 0x3d

function readValue(html: string, from: number): { value: string; at: number } {
  let at = from
  while (isSpace(html.charCodeAt(at))) at++
  const quote = html[at]
  if (quote === '"' || quote === "'") {
    const end = html.indexOf(quote, at + 1)
    if (end >= 0) return { value: html.slice(at + 1, end), at: end + 1 }
    // An unclosed quote would swallow the page: end the value at the next '>'.
    const stop = html.indexOf('>', at)
    return { value: html.slice(at + 1, stop < 0 ? html.length : stop), at: stop < 0 ? html.length : stop }
  }
  const start = at
  while (at < html.length && !isSpace(html.charCodeAt(at)) && html.charCodeAt(at) !== 0x3e) at++
  return { value: html.slice(start, at), at }
}
