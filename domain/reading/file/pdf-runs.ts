import type { Run } from './whole-page.ts'

/** One piece of text as a PDF places it: x and y from the lower left corner, in points. */
export type PdfPiece = { text: string; x: number; y: number; width: number; size: number; ends: boolean }
export type PdfPage = { height: number; pieces: PdfPiece[] }
type Line = { text: string; x: number; right: number; y: number; size: number; page: number; edge: boolean }

/** How much larger than the body letters of a heading are. */
const HEADING = 1.15
/** The strips at the top and foot of a page in which running heads and page numbers stand. */
const EDGE = 0.09
const SENTENCE_END = /[.!?…。！？؟:"”»)]$/

/**
 * The text of a PDF as headings and paragraphs. A PDF has letters at places and neither words in order nor paragraphs,
 * so both are found again: pieces on one height are a line, lines at the usual distance are a paragraph, larger letters
 * are a heading, what stands at the edge of page after page is left out. Linear in the pieces.
 */
export function pdfRuns(pages: PdfPage[]): Run[] {
  const all = pages.flatMap((page, number) => linesOf(page, number))
  const lines = withoutRunningHeads(all, pages.length)
  const body = usual(lines, ({ size }) => Math.round(size * 2) / 2)
  const gap = usualGap(lines)
  const runs: (Run & { last: Line; size: number })[] = []
  for (const line of lines) {
    const run = runs.at(-1)
    if (run && continues(run.last, line, gap)) {
      run.text = join(run.text, line.text)
      run.last = line
    } else {
      const heading = line.size > body * HEADING
      runs.push({
        kind: heading ? 'heading' : kindOf(line.text),
        text: line.text,
        last: line,
        size: line.size,
      })
    }
  }
  return runs.map(({ kind, text }) => ({
    kind: kind === 'heading' && text.length > 300 ? 'paragraph' : kind,
    text,
  }))
}

/** The largest letters of the first page, where they are larger than the rest: a title is set so. */
export function pdfTitle(pages: PdfPage[]): string | null {
  const first = pages[0] && pdfRuns([pages[0]])
  const lines = pages[0] ? linesOf(pages[0], 0) : []
  const most = Math.max(0, ...lines.map(({ size }) => size))
  const line = lines.find(({ size }) => size === most)
  const run = first?.find(
    ({ kind, text }) => kind === 'heading' && line && text.includes(line.text.slice(0, 40)),
  )
  return run?.text ?? null
}

const kindOf = (text: string): Run['kind'] =>
  /^(?:[•▪◦‣*–-]|\d{1,2}[.)])\s/.test(text) ? 'list' : 'paragraph'

function linesOf({ height, pieces }: PdfPage, page: number): Line[] {
  const lines: Line[] = []
  let ended = true
  for (const piece of pieces) {
    const line = lines.at(-1)
    const same = line && !ended && Math.abs(line.y - piece.y) < Math.max(line.size, piece.size) * 0.5
    if (same) {
      const apart = Math.max(piece.x - line.right, line.x - (piece.x + piece.width))
      const spaced = /\s$/.test(line.text) || /^\s/.test(piece.text) || apart < piece.size * 0.15
      line.text += (spaced ? '' : ' ') + piece.text
      if (piece.text.trim()) {
        line.x = Math.min(line.x, piece.x)
        line.right = Math.max(line.right, piece.x + piece.width)
        line.size = Math.max(line.size, piece.size)
      }
    } else if (piece.text.trim()) {
      const edge = piece.y < height * EDGE || piece.y > height * (1 - EDGE)
      lines.push({
        text: piece.text,
        x: piece.x,
        right: piece.x + piece.width,
        y: piece.y,
        size: piece.size,
        page,
        edge,
      })
    }
    if (piece.text.trim() || piece.ends) ended = piece.ends
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text)
}

/** Lines at the edge that say the same on several pages, their numbers apart, and page numbers alone. */
function withoutRunningHeads(lines: Line[], pages: number): Line[] {
  const key = (text: string) => text.replace(/\d+/g, '#')
  const seen = new Map<string, Set<number>>()
  for (const { edge, text, page } of lines)
    if (edge) seen.set(key(text), (seen.get(key(text)) ?? new Set()).add(page))
  const often = (text: string) => (seen.get(key(text))?.size ?? 0) >= Math.max(2, pages / 2)
  const isNumber = (text: string) =>
    /^[-–—\s]*(?:\p{L}{1,6}\.?\s)?\d{1,4}(?:\s?(?:\/|\p{L}{1,4})\s?\d{1,4})?[-–—\s]*$/u.test(text)
  return lines.filter(({ edge, text }) => !edge || !(often(text) || isNumber(text)))
}

/** Whether a line goes on with the paragraph that ends in another. */
function continues(last: Line, line: Line, gap: number): boolean {
  if (Math.abs(last.size - line.size) > last.size * 0.1) return false
  if (kindOf(line.text) === 'list') return false
  const down = last.y - line.y
  // the next column or page: the sentence goes on where it had not ended
  if (down <= 0 || last.page !== line.page) return !SENTENCE_END.test(last.text)
  if (down > gap * 1.3 * (last.size > 0 ? 1 : 1) && down > line.size * 1.25) return false
  const indented = line.x - last.x > line.size * 0.8 && SENTENCE_END.test(last.text)
  return !indented
}

/** Lines put together; a word cut by a hyphen at the end of a line is whole again. */
function join(text: string, next: string): string {
  if (text.endsWith('\u00ad')) return text.slice(0, -1) + next
  if (/\p{Ll}[-‐]$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next
  return /[-–—/]$/.test(text) && !/\s[-–—/]$/.test(text) ? text + next : `${text} ${next}`
}

function usualGap(lines: Line[]): number {
  const gaps = lines.flatMap((line, at) => {
    const before = lines[at - 1]
    return before && before.page === line.page && before.y > line.y
      ? [{ text: line.text, gap: before.y - line.y }]
      : []
  })
  return usual(gaps, ({ gap }) => Math.round(gap * 2) / 2)
}

/** The value that most letters have. */
function usual<T extends { text: string }>(list: T[], value: (one: T) => number): number {
  const weights = new Map<number, number>()
  for (const one of list) weights.set(value(one), (weights.get(value(one)) ?? 0) + one.text.length)
  return [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}
