const NARROW = /[\s.,:;'’‘“”"|!()[\]ijltfrI·–-]/
const WIDE = /[mwMW@%…—]/
const CAPITAL = /\p{Lu}|\p{Nd}/u
const SQUARE =
  /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u
const MARK = /[\p{M}\p{Cf}]/u

/**
 * About how wide a text is in the interface face, in pixels, rather too wide than too narrow: there is no font to ask
 * on the server. @param size in pixels
 */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const char of text) ems += widthOf(char)
  return ems * size
}

function widthOf(char: string): number {
  if (MARK.test(char)) return 0
  if (NARROW.test(char)) return 0.34
  if (WIDE.test(char)) return 0.95
  if (SQUARE.test(char)) return 1.1
  return CAPITAL.test(char) ? 0.7 : 0.57
}

/** A text cut so that it fits a width, with an ellipsis where it was cut; words are kept whole where one is left. */
export function fitted(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text
  const chars = [...text]
  while (chars.length > 0 && textWidth(`${chars.join('')}…`, size) > width) chars.pop()
  const cut = chars.join('')
  const space = cut.lastIndexOf(' ')
  return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}
