import type { Run } from './whole-page.ts'

/** A line that was broken for width is about this long at least; a shorter one was meant to end. */
const WRAPPED = 55

/**
 * The paragraphs of a plain message, whose lines are broken at some width (RFC 5322 recommends 78): an empty line, a list
 * mark, a quoted line or a short line ends a paragraph. What stands after the mark of a signature ("-- ") stays.
 */
export function unwrap(text: string): Run[] {
  const runs: (Run & { open: boolean })[] = []
  for (const raw of text.split(/\r\n|[\n\r]/)) {
    const line = raw.trim()
    const quoted = line.startsWith('>')
    const listed = /^(?:[•*–-]|\d{1,2}[.)])\s/.test(line)
    const last = runs.at(-1)
    if (!line) {
      if (last) last.open = false
    } else if (last?.open && !listed && (last.kind === 'quote') === quoted) {
      last.text += ` ${line.replace(/^(?:>\s?)+/, '')}`
      last.open = line.length >= WRAPPED
    } else {
      const kind = quoted ? 'quote' : listed ? 'list' : 'paragraph'
      runs.push({ kind, text: line.replace(/^(?:>\s?)+/, ''), open: line.length >= WRAPPED })
    }
  }
  return runs.map(({ kind, text }) => ({ kind, text }))
}
