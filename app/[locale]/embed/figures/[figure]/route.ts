import { createElement } from 'react'
import { embedDocument, embedMissing } from '#components/share/embed-document.tsx'
import { EmbedFigure } from '#components/share/embed-figure.tsx'
import { figureTitle } from '#components/share/figure-title.ts'
import { changedOf } from '#components/share/last-change.ts'
import { asLocale } from '#messages/locales.ts'
import { readFigure } from '../../../../read.ts'
import { drawnFrom, frameAnswer, sharedAddresses } from '../../../../share.ts'

type Context = { params: Promise<{ locale: string; figure: string }> }

/** A figure of a published claim, for a frame in another site's page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale: language, figure: id } = await params
  const locale = asLocale(language)
  const from = drawnFrom(locale)
  const figure = await readFigure(id)
  if (!figure) return frameAnswer(request, embedMissing(locale, from.origin), 404)
  const { page } = sharedAddresses(locale, { kind: 'figures', id })
  const html = embedDocument({
    ...from,
    title: figureTitle(figure),
    page,
    changed: changedOf.figure(figure),
    children: createElement(EmbedFigure, { ...from, figure }),
  })
  return frameAnswer(request, html)
}
