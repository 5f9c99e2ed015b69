import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { amountInWords } from '#components/figure/amount.ts'
import { DeskValueCorrect } from '#components/figure/desk-value-correct.tsx'
import { typedOf } from '#components/figure/desk-value-typed.ts'
import { DeskValueWithdraw } from '#components/figure/desk-value-withdraw.tsx'
import { Quote } from '#components/statement/quote.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { deskFigure } from '#data/figure/desk.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../../../../session.ts'
import { correctFigureValue } from './correct/action.ts'
import { withdrawFigureValue } from './withdrawal/action.ts'

export const instant = false // an editor waits for the one answer

type Props = { params: Promise<{ locale: string; figure: string; value: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'figure')('desk.correct title') }
}

/** One value: corrected by another, or taken back. */
export default async function ValuePage({ params }: Props) {
  const locale = await localeOf(params)
  const { figure: id, value: valueId } = await params
  const viewer = await deskViewer(locale, `/desk/figures/${id}/values/${valueId}`)
  const found = await deskFigure(viewer, id)
  const value = found.kind === 'ok' && found.value.values.find((one) => one.id === valueId)
  if (found.kind !== 'ok' || !value) notFound()
  const figure = found.value
  const zone = env.ONRECORD_ZONE
  const { statement } = value
  return (
    <div className="grid gap-6 py-6">
      <header className="grid gap-2">
        <p className="eyebrow">
          <Dir language={figure.language}>{figure.what}</Dir>
        </p>
        <h1 className="headline text-26">
          {translator(locale, 'figure')('desk.correct title')}: {amountInWords(locale, value.amount)}
        </h1>
      </header>
      <Quote language={statement.language} quoted={false} size="desk" foot={statement.report.source.name}>
        {statement.words}
      </Quote>
      <Words locale={locale} words={wordsOf(locale, 'figure', 'claim', 'desk', 'common', 'error')}>
        <DeskValueCorrect
          locale={locale}
          zone={zone}
          figure={figure}
          value={{ id: valueId, typed: typedOf(value, figure.unit, zone), asOf: value.asOf }}
          action={correctFigureValue}
        />
        <div className="border-t border-hairline pt-4">
          <DeskValueWithdraw locale={locale} figure={figure} value={valueId} action={withdrawFigureValue} />
        </div>
      </Words>
    </div>
  )
}
