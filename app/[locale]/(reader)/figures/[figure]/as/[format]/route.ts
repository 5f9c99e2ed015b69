import { figureDrawing } from '#components/share/exported.tsx'
import { asLocale } from '#messages/locales.ts'
import { notThere } from '../../../../../../answer.ts'
import { drawingAnswer } from '../../../../../../picture.ts'
import { readFigure } from '../../../../../../read.ts'
import { drawnFrom, sharedAddresses } from '../../../../../../share.ts'

type Context = { params: Promise<{ locale: string; figure: string; format: string }> }

/** A figure's chart to be taken away: svg or png. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale: language, figure: id, format } = await params
  const locale = asLocale(language)
  const figure = format === 'svg' || format === 'png' ? await readFigure(id) : null
  if (!figure || (format !== 'svg' && format !== 'png')) return notThere()
  const { page } = sharedAddresses(locale, { kind: 'figures', id })
  const drawing = figureDrawing({ ...drawnFrom(locale), page, figure })
  return drawingAnswer(request, { drawing, format, name: `figure-${id}`, page })
}
