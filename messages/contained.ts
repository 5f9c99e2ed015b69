/** An invisible character of the same length that turns nothing and breaks no line. */
const NOTHING = '\u2060'
const ISOLATE_ENDS = '\u2069'
const EMBEDDING_ENDS = '\u202c'
const isolates = new Set(['\u2066', '\u2067', '\u2068'])
const embeddings = new Set(['\u202a', '\u202b', '\u202d', '\u202e'])
const CONTROL = /[\u202a-\u202e\u2066-\u2069]/

/**
 * Text for showing, whose bidi controls end where it ends (promise I4). Browsers hold foreign text apart with the same
 * characters that it may contain, so one closing mark too many ends the isolate of its element, and what follows in the
 * line is turned round (UAX 9, BD9 and X5a–X7). Marks without a partner in their line are replaced by characters that
 * do nothing: as many as before, so that offsets into the text still hold.
 */
export function contained(text: string): string {
  return CONTROL.test(text)
    ? text
        .split(/([\n\r\u0085\u2029])/)
        .map(line)
        .join('')
    : text
}

function line(text: string): string {
  const characters = text.split('')
  const open: number[] = []
  for (const [at, character] of characters.entries()) {
    if (isolates.has(character) || embeddings.has(character)) open.push(at)
    else if (character === EMBEDDING_ENDS) {
      const last = open.at(-1)
      if (last !== undefined && embeddings.has(characters[last]!)) open.pop()
      else characters[at] = NOTHING
    } else if (character === ISOLATE_ENDS) {
      const partner = open.findLastIndex((opened) => isolates.has(characters[opened]!))
      if (partner === -1) characters[at] = NOTHING
      // an isolate's end also ends the embeddings inside it
      else open.length = partner
    }
  }
  for (const at of open) characters[at] = NOTHING
  return characters.join('')
}

/** The same for every text in plain data. */
export function allContained<T>(value: T): T {
  if (typeof value === 'string') return contained(value) as T
  if (Array.isArray(value)) return value.map(allContained) as T
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, allContained(member)])) as T
}
