import 'server-only'
import type { ReactNode } from 'react'
import { markup } from '#components/ui/markup.ts'
import { pictureOf } from '#jobs/picture.ts'
import { fileAnswer, notThere } from './answer.ts'

/** The answer is meant for other sites' pages too (scripts/web/protect.ts). */
export const elsewhere = { 'x-onrecord-elsewhere': '1' }

/** A drawing is text from the record: opened by itself it may run nothing and load nothing. */
const alone = { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" }

/** A preview of a page: a PNG file of the drawing. It is drawn from what the page reads, and so changes when that does. */
export async function previewAnswer(request: Request, drawing: ReactNode | null): Promise<Response> {
  if (!drawing) return notThere()
  return png(request, markup(drawing, { colours: 'light' }), 1, elsewhere)
}

type Exported = {
  /** null where there is nothing to be drawn */
  drawing: ReactNode | null
  format: 'svg' | 'png'
  /** the name of the file, without its ending */
  name: string
  /** the whole address of the page */
  page: string
}

/** What is drawn on a page, as a file that stands alone: SVG, or PNG at twice its size. */
export async function drawingAnswer(request: Request, exported: Exported): Promise<Response> {
  const { drawing, format, name, page } = exported
  if (!drawing) return notThere()
  const svg = markup(drawing, { colours: 'light', page })
  const named = { 'Content-Disposition': `attachment; filename="${name}.${format}"`, ...alone }
  if (format === 'png') return png(request, svg, 2, named)
  return fileAnswer(request, svg, 'image/svg+xml; charset=utf-8', named)
}

async function png(request: Request, svg: string, scale: number, headers: Record<string, string>) {
  const picture = await pictureOf(svg, scale)
  if (picture) return fileAnswer(request, picture, 'image/png', headers)
  return new Response('Too many pictures are being made. Ask again in a moment.\n', {
    status: 503,
    headers: { 'Retry-After': '5' },
  })
}
