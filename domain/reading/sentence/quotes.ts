/** A quotation at the outermost level; offsets are UTF-16 and take the marks in. */
export type Quote = {
  start: number
  end: number
  /** false when the paragraph ends before the closing mark, as in a quotation over several paragraphs */
  closed: boolean
}

/** Longest quotation inside one paragraph that is believed; an opening mark without an end nearby is a slip. */
const LONGEST = 6000

/** Marks that open, with those that may close them. */
const CLOSERS: Record<string, string[]> = {
  '“': ['”', '"', '“'],
  '„': ['“', '”', '"'],
  '«': ['»'],
  '»': ['«'],
  '‹': ['›'],
  '「': ['」'],
  '『': ['』'],
  '《': ['》'],
  '‘': ['’'],
  "'": ["'"],
  '"': ['"', '”', '“'],
  '”': ['”', '"', '“'],
  '״': ['״', '"'],
  '＂': ['＂'],
  "''": ["''", '"'],
  '``': ["''", '``'],
}
const MARK = /'''|''|``|["“”„«»‹›「」『』《》״＂‘’']/g
const LETTER = /[\p{L}\p{N}]/u
const SPACE = /\s/
const SINGLE = /^['’‘]$/

/**
 * Finds outermost quotations, paragraph by paragraph (paragraphs are lines). Straight marks are read by what
 * stands beside them, never by counting, so that one missing mark costs one quotation and not the rest of the
 * text. Marks inside a word (apostrophes, Hebrew gershayim) are none.
 */
export function findQuotes(text: string): Quote[] {
  const quotes: Quote[] = []
  let from = 0
  while (from <= text.length) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 ? text.length : newline
    if (to > from) quotesOfLine(text.slice(from, to), from, quotes)
    from = to + 1
  }
  return quotes
}

function quotesOfLine(line: string, offset: number, quotes: Quote[]): void {
  let open = -1
  let opener = ''
  for (const match of line.matchAll(MARK)) {
    // Three in a row are a double mark with the single one of a quotation inside it.
    const mark = match[0] === "'''" ? "''" : match[0]
    const at = match.index
    const before = line[at - 1] ?? ' '
    const after = line[at + match[0].length] ?? ' '
    if (LETTER.test(before) && LETTER.test(after)) continue
    if (open >= 0 && at - open > LONGEST) open = -1
    // A curly mark that opens does so even where the space before it is missing ("said,“We").
    const curly = mark === '“' && opener !== '„'
    // French sets a space inside its marks (« ... »); a mark that points inwards opens all the same.
    const spaced = mark === '«' && open < 0
    const opens =
      !LETTER.test(before) && (curly || !/[.,!?;:…)\]%]/.test(before)) && (spaced || !SPACE.test(after))
    if (open >= 0 && CLOSERS[opener]!.includes(mark) && !(mark === opener && opens && SPACE.test(before))) {
      // An apostrophe after a plural s ("workers' pay") does not end a single-quoted passage before a word.
      if (SINGLE.test(mark) && /s/i.test(before) && SPACE.test(after) && closesNearby(line, at, mark))
        continue
      if (at > open + opener.length)
        quotes.push({ start: offset + open, end: offset + at + match[0].length, closed: true })
      open = -1
      continue
    }
    if (!opens || !CLOSERS[mark]) continue
    // Inside an open quotation another kind of mark is a nested one; the same kind again means the first was a slip.
    if (open >= 0 && mark !== opener && !SINGLE.test(opener)) continue
    if (SINGLE.test(mark) && !closesNearby(line, at, mark === '‘' ? '’' : mark)) continue
    open = at
    opener = mark
  }
  // Only a paragraph that opens with its mark may run on into the next; any other lone mark is a slip.
  if (open < 0 || SINGLE.test(opener) || line.length - open > LONGEST) return
  if (line.slice(0, open).trim() === '' || /:\s*$/.test(line.slice(Math.max(0, open - 3), open))) {
    quotes.push({ start: offset + open, end: offset + line.length, closed: false })
  }
}

/** A single mark counts as a quotation mark only with a partner in the same paragraph and close by. */
function closesNearby(line: string, at: number, partner: string): boolean {
  const near = line.slice(at + 1, at + 600)
  for (let i = near.indexOf(partner, 1); i >= 0; i = near.indexOf(partner, i + 1)) {
    if (!LETTER.test(near[i + 1] ?? ' ') && !SPACE.test(near[i - 1]!)) return true
  }
  return false
}
