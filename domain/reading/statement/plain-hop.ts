import type { DraftHop, Span } from '../types.ts'
import type { CueWords } from '../words/cue-words.ts'
import { type Document, firstToken } from './document.ts'
import type { Memory } from './hop.ts'

/** Names the speaker in a language read from word lists: title, body and name in their order, or who spoke last. */
export function plainHop(
  doc: Document,
  source: Span | undefined,
  words: CueWords,
  memory: Memory,
): DraftHop | undefined {
  if (!source) return memory.last
  const tokens = doc.tokens
    .slice(firstToken(doc, source[0]), firstToken(doc, source[1]))
    .filter((token) => token.word)
  const text = doc.text.slice(source[0], source[1])
  if (tokens.length === 0) return memory.last
  if (tokens.length === 1 && words.pronouns.has(tokens[0]!.text)) return memory.person ?? memory.last
  if (tokens.some((token) => words.outlets.has(token.text)) && tokens.length <= 3)
    return { name: text, kind: 'outlet' }
  const body: string[] = []
  const role: string[] = []
  let i = 0
  for (; i < tokens.length; i++) {
    const word = tokens[i]!.text
    if (words.bodies.has(word)) body.push(word)
    else if (words.roles.has(word)) role.push(word)
    else if (!(words.links.has(word) && i > 0)) break
  }
  const country = tokens.map((token) => words.countries.get(token.text)).find(Boolean)
  if (tokens.some((token) => words.unnamed.has(token.text))) {
    return {
      name: text,
      kind: 'unnamed',
      ...(body.length ? { speaksFor: body.join(' ') } : {}),
      ...(country ? { country } : {}),
    }
  }
  const name = tokens
    .slice(i)
    .map((token) => token.text)
    .join(' ')
  if (!name)
    return body.length && !role.length
      ? { name: text, kind: 'body' }
      : { name: text, kind: 'unnamed', ...(body.length ? { speaksFor: body.join(' ') } : {}) }
  if (body.length && !role.length) return { name: text, kind: 'body' }
  const known = memory.person?.name.split(' ').at(-1) === name ? memory.person : undefined
  if (known && !role.length) return known
  return {
    name,
    kind: 'person',
    ...(role.length ? { role: role.join(' ') } : {}),
    ...(body.length ? { speaksFor: body.join(' ') } : {}),
  }
}

/** The first hedge of a language's list that stands in a cue or in reported words outside quotation marks. */
export function plainHedge(doc: Document, spans: Span[], words: CueWords): string | null {
  for (const [start, end] of spans) {
    const text = doc.text.slice(start, Math.min(end, start + 400))
    for (const hedge of words.hedges) {
      const at = text.indexOf(hedge)
      if (at < 0 || doc.quoteOf[firstToken(doc, start + at)]! >= 0) continue
      if (/\p{L}/u.test(text[at - 1] ?? ' ') || /\p{L}/u.test(text[at + hedge.length] ?? ' ')) continue
      return hedge
    }
  }
  return null
}
