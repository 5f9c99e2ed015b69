import { createElement } from 'react'
import { FigureImage } from '#components/share/figure-image.tsx'
import { asLocale } from '#messages/locales.ts'
import { previewAnswer } from '../../../../../../picture.ts'
import { readFigure } from '../../../../../../read.ts'
import { drawnFrom } from '../../../../../../share.ts'

type Context = { params: Promise<{ locale: string; figure: string }> }

/** A figure of a published claim as a picture, for those who show links to it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, figure: id } = await params
  const figure = await readFigure(id)
  return previewAnswer(
    request,
    figure && createElement(FigureImage, { ...drawnFrom(asLocale(locale)), figure }),
  )
}
