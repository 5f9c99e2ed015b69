/** A quotation at the outermost level; offsets are UTF-16 and take the marks in. */
export type Quote = {
  start: number
  end: number
  /** false when the paragraph ends before the closing mark, as in a quotation over several paragraphs */
  closed: boolean
}

/** Longest quotation inside one paragraph that is believed; an opening mark without an end nearby is a slip. */
const LONGEST = 6000

/** Marks that only open, with those that may close them. */
const PAIRS: Record<string, string> = {
  '“': '”"“',
  '„': '“”"',
  '«': '»',
  '‹': '›',
  '「': '」',
  '『': '』',
  '《': '》',
  '‘': '’',
  '»': '«',
}
const EITHER = new Set(['"', '”', '״', '＂', "'"])
const MARK = /["“”„«»‹›「」『』《》״＂‘’']/g
const LETTER = /[\p{L}\p{N}]/u

/**
 * Finds outermost quotations, paragraph by paragraph (paragraphs are lines). Straight marks are read by what
 * stands beside them, never by counting, so that one missing mark costs one quotation and not the rest of the
 * text. Marks inside a word (apostrophes, Hebrew gershayim) are none.
 */
export function findQuotes(text: string): Quote[] {
  const quotes: Quote[] = []
  let line = 0
  while (line <= text.length) {
    const newline = text.indexOf('\n', line)
    const end = newline < 0 ? text.length : newline
    if (end > line) quotesOfLine(text, line, end, quotes)
    line = end + 1
  }
  return quotes
}

function quotesOfLine(text: string, from: number, to: number, quotes: Quote[]): void {
  let open = -1
  let closers = ''
  let singles = false
  MARK.lastIndex = from
  for (let match = MARK.exec(text); match && match.index < to; match = MARK.exec(text)) {
    const mark = match[0]
    const at = match.index
    const before = at > from ? text[at - 1]! : ' '
    const after = at + 1 < to ? text[at + 1]! : ' '
    if (LETTER.test(before) && LETTER.test(after)) continue
    const single = mark === "'" || mark === '’' || mark === '‘'
    if (open >= 0 && at - open > LONGEST) open = -1
    const opens = couldOpen(before, after)
    if (
      open >= 0 &&
      closers.includes(mark) &&
      !(mark === text[open] && opens && !couldClose(before, after))
    ) {
      // An apostrophe after a plural s ("workers' pay") does not end a single-quoted passage before a word.
      if (singles && /s/i.test(before) && /\s/.test(after) && closesNearby(text, at, to, mark)) continue
      if (at > open + 1) quotes.push({ start: open, end: at + 1, closed: true })
      open = -1
      continue
    }
    if (!opens || mark === '’') continue
    if (open >= 0 && (single || closers !== closersOf(mark)) && !singles) continue
    if (!EITHER.has(mark) && !(mark in PAIRS)) continue
    if (single && !closesNearby(text, at, to, mark === '‘' ? '’' : "'")) continue
    open = at
    closers = closersOf(mark)
    singles = single
  }
  // Only a paragraph that opens with its mark may run on into the next; any other lone mark is a slip.
  if (open >= 0 && !singles && to - open <= LONGEST && opensParagraph(text, from, open)) {
    quotes.push({ start: open, end: to, closed: false })
  }
}

const closersOf = (mark: string) => PAIRS[mark] ?? (mark === "'" ? "'" : `${mark}"”“`)
const couldOpen = (before: string, after: string) =>
  !LETTER.test(before) && !/[.,!?;:…)\]%]/.test(before) && !/\s/.test(after)
const couldClose = (before: string, _after: string) => !/\s/.test(before)
const opensParagraph = (text: string, from: number, open: number) =>
  text.slice(from, open).trim() === '' || /:\s*$/.test(text.slice(Math.max(from, open - 3), open))

/** A single mark counts as a quotation mark only with a partner in the same paragraph and close by. */
function closesNearby(text: string, at: number, to: number, partner: string): boolean {
  const end = Math.min(to, at + 600)
  for (let i = text.indexOf(partner, at + 2); i >= 0 && i < end; i = text.indexOf(partner, i + 1)) {
    if (!LETTER.test(text[i + 1] ?? ' ') && !/\s/.test(text[i - 1]!)) return true
  }
  return false
}
