import { getDocumentProxy } from 'unpdf'
import { type Came, Refused, type Unpacked } from '#domain/reading/file/came.ts'
import { type PdfPage, pdfRuns, pdfTitle } from '#domain/reading/file/pdf-runs.ts'
import { pageOfRuns } from '#domain/reading/file/whole-page.ts'
import { MAX_TEXT } from '#domain/report/input.ts'

const MOST_PAGES = 2000
/** Fewer letters to a page than a caption has: what stands there is a picture of text. */
const LETTERS_A_PAGE = 16
/** What programs write where nobody gave a title. */
const NO_TITLE = /^(?:untitled|microsoft word\b.*|.*\.(?:docx?|pdf|indd|rtf|odt|html?)|about:blank)$/i

/** A PDF by Mozilla's reader, text only: no font is loaded, no picture decoded, nothing of it run. */
export async function readPdf(bytes: Uint8Array): Promise<Unpacked> {
  const pdf = await open(bytes)
  if (pdf.numPages > MOST_PAGES)
    throw new Refused('pdf.too many pages', { pages: pdf.numPages, most: MOST_PAGES })
  const pages: PdfPage[] = []
  let letters = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await placed(pdf, number)
    pages.push(page)
    for (const { text } of page.pieces) letters += text.trim().length
    if (letters > MAX_TEXT * 2) throw new Refused('textTooLong')
  }
  if (letters < LETTERS_A_PAGE * Math.min(pdf.numPages, 3))
    throw new Refused('pdf.no text', { pages: pdf.numPages })
  const { info } = (await pdf.getMetadata().catch(() => ({ info: {} }))) as { info: Record<string, unknown> }
  const given = said(info.Title)
  const title = pdfTitle(pages) ?? (given && !NO_TITLE.test(given) ? given : null)
  const page = pageOfRuns(pdfRuns(pages), { title, language: said(info.Language) })
  return { page, came: cameOf(info, pdf.numPages) }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // the reader takes the buffer for itself
    return await getDocumentProxy(bytes.slice(), {
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      verbosity: 0,
    })
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'PasswordException') throw new Refused('pdf.locked')
    throw new Refused('file.broken', { format: 'PDF' })
  }
}

async function placed(pdf: Pdf, number: number): Promise<PdfPage> {
  try {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const pieces = items.flatMap((item) => {
      if (!('str' in item)) return []
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[]
      const size = item.height || Math.hypot(a, b)
      return [{ text: item.str, x, y, width: item.width, size, ends: item.hasEOL }]
    })
    const height = page.getViewport({ scale: 1 }).height
    page.cleanup()
    return { height, pieces }
  } catch {
    // one page that is broken is no reason to lose the others
    return { height: 0, pieces: [] }
  }
}

const said = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() ? value.trim().slice(0, 300) : null

/** D:20240131094500+02'00' as people write it; the parts that are not there are left out (ISO 32000-1, 7.9.4). */
function dateOf(value: unknown): string | null {
  const parts = /^D?:?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?/.exec(said(value) ?? '')
  if (!parts) return null
  const [, year, month, day, hour, minute] = parts
  const zone = /(Z|[+-]\d\d)'?(\d\d)?'?$/.exec(said(value) ?? '')
  const time =
    hour && minute
      ? ` ${hour}:${minute}${zone ? (zone[1] === 'Z' ? ' UTC' : ` ${zone[1]}:${zone[2] ?? '00'}`) : ''}`
      : ''
  return [year, month, day].filter(Boolean).join('-') + time
}

function cameOf(info: Record<string, unknown>, pages: number): Came {
  const facts: [Came['facts'][number]['name'], string | null][] = [
    ['author', said(info.Author)],
    ['made', dateOf(info.CreationDate)],
    ['changed', dateOf(info.ModDate)],
    ['made with', said(info.Creator) ?? said(info.Producer)],
    ['pages', String(pages)],
  ]
  return {
    format: 'pdf',
    facts: facts.flatMap(([name, value]) => (value ? [{ name, value }] : [])),
    attachments: [],
  }
}
