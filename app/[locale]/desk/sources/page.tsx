import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FirstByName } from '#components/source/first-by-name.tsx'
import { orderOf } from '#components/source/source-order.ts'
import { SourceTable } from '#components/source/source-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { reportsMade } from '#data/source/made.ts'
import { listSources } from '#data/source/read.ts'
import { may } from '#domain/access/permissions.ts'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { deskViewer } from '../../../session.ts'

export const instant = false // an editor waits for the one answer

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ by?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'common')('sources') }
}

/** Everything that publishes, as the desk keeps it. */
export default async function DeskSourcesPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const viewer = await deskViewer(locale, '/desk/sources')
  const [outcome, { by }] = await Promise.all([listSources(viewer), searchParams])
  if (outcome.kind !== 'ok') notFound()
  const { lines, all } = outcome.value
  const made = await reportsMade(
    viewer,
    lines.map(({ id }) => id),
  )
  const t = translator(locale, 'source-admin')
  const add = may(viewer, 'source.write') && (
    <LinkButton href={localePath(locale, '/desk/sources/new')} look="primary">
      {t('new')}
    </LinkButton>
  )
  return (
    <div className="grid grid-cols-1 gap-4 py-6">
      <div className="flex items-baseline justify-between gap-4">
        <h1 className="headline text-26">{translator(locale, 'common')('sources')}</h1>
        <span className="flex flex-wrap items-baseline gap-4">
          <LinkButton href={localePath(locale, '/desk/sources/map')}>
            {translator(locale, 'source-record')('map.short')}
          </LinkButton>
          {lines.length > 0 && add}
        </span>
      </div>
      {lines.length > 0 ? (
        <>
          <FirstByName desk locale={locale} shown={lines.length} all={all} />
          <SourceTable locale={locale} lines={lines} order={orderOf(by)} made={made} />
        </>
      ) : (
        <EmptyState title={translator(locale, 'source')('no sources')} text={t('empty')}>
          {add}
        </EmptyState>
      )}
    </div>
  )
}
