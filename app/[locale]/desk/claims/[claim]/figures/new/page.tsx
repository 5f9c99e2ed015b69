import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { languageChoices } from '#components/claim/languages.ts'
import { DeskValueAdd } from '#components/figure/desk-value-add.tsx'
import { firstTyped, statementChoices } from '#components/figure/desk-value-first.ts'
import { Dir } from '#components/ui/dir.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { claimOf } from '#data/claim/read.ts'
import { figureChoices } from '#data/figure/choices.ts'
import { foundFigures } from '#data/figure/found.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../../../../session.ts'
import { addFigureValue } from './action.ts'

export const instant = false // an editor waits for the one answer

type Props = {
  params: Promise<{ locale: string; claim: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'figure')('desk.add title') }
}

/** A value is added; `?statement=` and `?found=` name what the reader found, and fill the form. */
export default async function AddValuePage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const { claim: id } = await params
  const viewer = await deskViewer(locale, `/desk/claims/${id}/figures/new`)
  const [claim, figures, found, asked] = await Promise.all([
    claimOf(viewer, id),
    figureChoices(viewer, id),
    foundFigures(viewer, id),
    searchParams,
  ])
  if (claim.kind !== 'ok' || figures.kind !== 'ok' || found.kind !== 'ok') notFound()
  const t = translator(locale, 'figure')
  const first = firstTyped(claim.value, figures.value, found.value, asked, env.ONRECORD_ZONE)
  return (
    <div className="grid gap-6 py-6">
      <header className="grid gap-2">
        <p className="eyebrow">{t('desk.add title')}</p>
        <h1 className="headline max-w-[72ch] text-26">
          <Dir language={claim.value.language}>{claim.value.wording}</Dir>
        </h1>
      </header>
      {claim.value.statements.length === 0 ? (
        <Notice title={t('desk.no statements')} />
      ) : (
        <Words locale={locale} words={wordsOf(locale, 'figure', 'claim', 'desk', 'common', 'error')}>
          <DeskValueAdd
            key={`${first.statement} ${first.of.value}`}
            locale={locale}
            zone={env.ONRECORD_ZONE}
            claim={id}
            figures={figures.value.map(({ what, scope, ...one }) => ({
              ...one,
              name: scope ? `${what} (${scope})` : what,
            }))}
            statements={statementChoices(claim.value)}
            languages={languageChoices(locale, claim.value.language)}
            first={first}
            action={addFigureValue}
          />
        </Words>
      )}
    </div>
  )
}
