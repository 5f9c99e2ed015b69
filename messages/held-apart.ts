const begins = /[\u2066-\u2068]/
const ends = '\u2069'

/** A piece of a message, and where in it it stands. */
export type Piece = { text: string; isForeign: boolean; at: number }

/**
 * A message in pieces: our words, and the names that it holds apart between U+2068 and U+2069, without those marks.
 * What a name itself holds apart stays in it; a mark without a partner begins nothing.
 */
export function heldApart(message: string): Piece[] {
  const pieces: Piece[] = []
  let [from, depth] = [0, 0]
  const put = (to: number, isForeign: boolean) => {
    if (to > from) pieces.push({ text: message.slice(from, to), isForeign, at: from })
    from = to + 1
  }
  for (let at = 0; at < message.length; at++) {
    const mark = message[at]!
    if (begins.test(mark) && depth++ === 0) put(at, false)
    else if (mark === ends && depth > 0 && --depth === 0) put(at, true)
  }
  if (depth > 0) return [{ text: message, isForeign: false, at: 0 }]
  put(message.length, false)
  return pieces
}
