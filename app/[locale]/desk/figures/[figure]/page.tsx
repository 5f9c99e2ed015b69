import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Chart } from '#components/figure/chart.tsx'
import { DeskDifferences } from '#components/figure/desk-differences.tsx'
import { DeskFigureClaims } from '#components/figure/desk-figure-claims.tsx'
import { DeskFigureHead } from '#components/figure/desk-figure-head.tsx'
import { denialsOf, differenceRows } from '#components/figure/difference-rows.ts'
import { OtherFigures } from '#components/figure/other-figures.tsx'
import { ValueTable } from '#components/figure/value-table.tsx'
import { Section } from '#components/ui/section.tsx'
import { claimChoices } from '#data/claim/choices.ts'
import { deskFigure } from '#data/figure/desk.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../../session.ts'
import { linkToClaim } from './claims/action.ts'
import { decideWhy } from './differences/action.ts'

export const instant = false // an editor waits for the one answer

type Props = { params: Promise<{ locale: string; figure: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'figure')('one') }
}

/** A figure on the desk: its values, the differences to decide, the claims it belongs to. */
export default async function DeskFigurePage({ params }: Props) {
  const locale = await localeOf(params)
  const { figure: id } = await params
  const viewer = await deskViewer(locale, `/desk/figures/${id}`)
  const [found, claims] = await Promise.all([deskFigure(viewer, id), claimChoices(viewer)])
  if (found.kind !== 'ok' || claims.kind !== 'ok') notFound()
  const figure = found.value
  const zone = env.ONRECORD_ZONE
  const t = translator(locale, 'figure')
  const { open, decided } = differenceRows(locale, zone, figure)
  const denials = denialsOf(locale, figure, figure.versions)
  const linked = new Set(figure.claims.map((claim) => claim.id))
  const deciding = { locale, figure, denials, action: decideWhy }
  return (
    <Words locale={locale} words={wordsOf(locale, 'figure', 'claim', 'desk', 'common', 'error')}>
      <div className="grid gap-x-12 gap-y-8 py-6 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="grid min-w-0 content-start gap-8">
          <DeskFigureHead locale={locale} figure={figure} />
          <Section id="differences" title={t('desk.differences')} text={t('desk.differences text')}>
            <DeskDifferences {...deciding} rows={open} />
          </Section>
          {decided.length > 0 && (
            <Section title={t('desk.decided')}>
              <DeskDifferences {...deciding} rows={decided} quiet />
            </Section>
          )}
          <Section title={t('chart label')}>
            <Chart locale={locale} zone={zone} figure={figure} />
          </Section>
          <OtherFigures locale={locale} others={figure.others} desk />
        </div>
        <div className="grid min-w-0 content-start gap-8">
          <Section title={t('values')}>
            <ValueTable locale={locale} zone={zone} figure={figure} desk />
          </Section>
          <DeskFigureClaims
            locale={locale}
            figure={figure}
            claims={claims.value.filter((claim) => !linked.has(claim.id))}
            action={linkToClaim}
          />
        </div>
      </div>
    </Words>
  )
}
