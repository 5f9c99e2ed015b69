import 'server-only'
import { pictureOf } from '#jobs/picture.ts'
import { asLocale } from '#messages/locales.ts'
import { fileAnswer, notThere } from './answer.ts'
import { drawn } from './drawn.ts'

/** The answer is meant for other sites' pages too (scripts/web/protect.ts). */
export const elsewhere = { 'x-onrecord-elsewhere': '1' }

/** A drawing is text from the record: opened by itself it may run nothing and load nothing. */
const alone = { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" }

type Asked = { locale: string; id: string }

/** A page as a picture, for those who show links to it: PNG. It changes when the page does. */
export async function previewAnswer(
  request: Request,
  of: 'claim' | 'story' | 'figure' | 'check',
  { locale, id }: Asked,
): Promise<Response> {
  const svg = await drawn(`${of} picture`, asLocale(locale), id)
  return svg ? png(request, svg, 1, elsewhere) : notThere()
}

/** What is drawn on a page, as a file that stands alone: SVG, or PNG at twice its size. */
export async function drawingAnswer(
  request: Request,
  of: 'claim' | 'story' | 'figure',
  { locale, id, format }: Asked & { format: string },
): Promise<Response> {
  const known = format === 'svg' || format === 'png'
  const svg = known ? await drawn(`${of} drawing`, asLocale(locale), id) : null
  if (!svg) return notThere()
  const name = `${{ claim: 'chains', story: 'timeline', figure: 'figure' }[of]}-${id}.${format}`
  const named = { 'Content-Disposition': `attachment; filename="${name}"`, ...alone }
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
