import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { amountInWords } from '#components/figure/amount.ts'
import { Differences } from '#components/figure/differences.tsx'
import { FigureBody } from '#components/figure/figure-body.tsx'
import { FigureHead } from '#components/figure/figure-head.tsx'
import { OtherFigures } from '#components/figure/other-figures.tsx'
import { figureTitle } from '#components/share/figure-title.ts'
import { ShareSection } from '#components/share/share-section.tsx'
import { ReaderPage } from '#components/ui/reader-page.tsx'
import { Written } from '#components/ui/written.tsx'
import { env, publicOrigin } from '#env'
import { whenInWords } from '#messages/format.ts'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { readFigure } from '../../../../read.ts'
import { previewMetadata } from '../../../../share.ts'

export const ensureStatic = 'navigation'
export function generateStaticParams() {
  return [{ figure: '__none__' }]
}

type Props = { params: Promise<{ locale: string; figure: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const figure = await readFigure((await params).figure)
  if (!figure) return {}
  const title = figureTitle(figure)
  const newest = figure.values.find(({ live }) => live)
  const description = newest
    ? `${amountInWords(locale, newest.amount)}. ${translator(locale, 'figure')('as of')} ${whenInWords(locale, newest.at, env.ONRECORD_ZONE)}.`
    : undefined
  return previewMetadata({ locale, path: `/figures/${figure.id}`, title, description })
}

/** A figure: every value reported for it, by origin and over time. */
export default async function FigurePage({ params }: Props) {
  const locale = await localeOf(params)
  const { figure: id } = await params
  const figure = await readFigure(id)
  if (!figure) notFound()
  const zone = env.ONRECORD_ZONE
  return (
    <ReaderPage locale={locale} path={`/figures/${id}`} origin={publicOrigin()}>
      <Written>
        <FigureHead locale={locale} figure={figure} />
        <FigureBody locale={locale} zone={zone} figure={figure} />
        <Differences locale={locale} zone={zone} figure={figure} />
        <OtherFigures locale={locale} others={figure.others} />
      </Written>
      <ShareSection
        locale={locale}
        origin={publicOrigin()}
        shared={{ kind: 'figures', id }}
        title={figureTitle(figure)}
        language={figure.language}
        drawing={`/figures/${id}/as`}
      />
    </ReaderPage>
  )
}
