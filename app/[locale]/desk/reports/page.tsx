import type { Metadata } from 'next'
import { RowKeys } from '#components/desk/row-keys.tsx'
import { ReportTable } from '#components/report/report-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { listReports } from '#data/report/read.ts'
import { env } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { deskViewer } from '../../../session.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ after?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'desk')('reports') }
}

/** Every report, as they came in, with what waits in each. */
export default async function ReportsPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const viewer = await deskViewer(locale, '/desk/reports')
  const { after } = await searchParams
  const outcome = await listReports(viewer, typeof after === 'string' ? after : undefined)
  const t = translator(locale, 'desk')
  if (outcome.kind !== 'ok') return null
  const { rows, next } = outcome.value
  const label = translator(locale, 'common')('pages')
  const page = localePath(locale, '/desk/reports')
  const bringIn = (
    <LinkButton href={localePath(locale, '/desk/reports/new')} look="primary">
      {t('bring in')}
    </LinkButton>
  )
  return (
    <div className="grid gap-4 py-6">
      <div className="flex items-baseline justify-between gap-4">
        <h1 className="headline text-26">{t('reports')}</h1>
        {rows.length > 0 && bringIn}
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('report list.empty title')} text={t('report list.empty text')}>
          {bringIn}
        </EmptyState>
      ) : (
        <>
          <ReportTable locale={locale} zone={env.ONRECORD_ZONE} rows={rows} />
          <RowKeys
            title={t('keys.title')}
            closeLabel={t('keys.close')}
            words={t('reports')}
            does={{ next: t('keys.next row'), previous: t('keys.previous row'), open: t('keys.open row') }}
          />
          <Pagination
            previous={after ? page : null}
            next={next ? `${page}?after=${next}` : null}
            words={{ label, previous: t('report list.newest'), next: t('report list.older'), here: '' }}
          />
        </>
      )}
    </div>
  )
}
