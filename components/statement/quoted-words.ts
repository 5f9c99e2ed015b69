const OPEN = '“"«„‟”״‘\'「『'
const CLOSE = '”"»“״’\'」』'
const ANY = /[“”"«»„‟״「」『』]/

/**
 * A quoted passage often carries the quotation marks of its report. They are taken off where they enclose it, because a
 * quote is set with the marks of its own language; words with marks of another shape are shown as they stand.
 * @returns the words, and whether marks are to be set round them
 */
export function quotedWords(words: string): { words: string; marks: boolean } {
  const chars = [...words.trim()]
  const [first = '', last = ''] = [chars[0], chars.at(-1)]
  if (chars.length > 2 && OPEN.includes(first) && CLOSE.includes(last))
    return { words: chars.slice(1, -1).join('').trim(), marks: true }
  return { words, marks: !ANY.test(words) }
}
