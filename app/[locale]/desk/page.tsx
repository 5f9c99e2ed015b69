import type { Metadata } from 'next'
import { Overdue } from '#components/claim/overdue.tsx'
import { InboxKeys } from '#components/report/inbox-keys.tsx'
import { InboxTable } from '#components/report/inbox-table.tsx'
import { RewordedNotice } from '#components/report/reworded-notice.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { overdueExpectations } from '#data/claim/expectations.ts'
import { reportsReworded } from '#data/report/changes.ts'
import { inbox } from '#data/report/read.ts'
import { env } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { deskViewer } from '../../session.ts'
import { WaitingObjections } from './objections/waiting.tsx'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ after?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'desk')('inbox') }
}

/** Reports as they came in, with what waits in each. */
export default async function InboxPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const viewer = await deskViewer(locale, '/desk')
  const { after } = await searchParams
  const [outcome, overdue, reworded] = await Promise.all([
    inbox(viewer, typeof after === 'string' ? after : undefined),
    overdueExpectations(viewer, new Date()),
    reportsReworded(viewer),
  ])
  const t = translator(locale, 'desk')
  if (outcome.kind !== 'ok') return null
  const { rows, next } = outcome.value
  const label = translator(locale, 'common')('pages')
  const words = { label, previous: t('inbox list.newest'), next: t('inbox list.older'), here: '' }
  return (
    <div className="grid gap-4 py-6">
      <div className="flex items-baseline justify-between gap-4">
        <h1 className="headline text-26">{t('inbox')}</h1>
        {rows.length > 0 && (
          <LinkButton href={localePath(locale, '/desk/reports/new')} look="primary">
            {t('bring in')}
          </LinkButton>
        )}
      </div>
      {overdue.kind === 'ok' && (
        <Overdue locale={locale} zone={env.ONRECORD_ZONE} expectations={overdue.value} />
      )}
      <WaitingObjections locale={locale} viewer={viewer} />
      {reworded.kind === 'ok' && <RewordedNotice locale={locale} reports={reworded.value} />}
      {rows.length === 0 ? (
        <EmptyState title={t('inbox list.empty title')} text={t('inbox list.empty text')}>
          <LinkButton href={localePath(locale, '/desk/reports/new')} look="primary">
            {t('bring in')}
          </LinkButton>
        </EmptyState>
      ) : (
        <>
          <InboxTable locale={locale} zone={env.ONRECORD_ZONE} rows={rows} />
          <InboxKeys
            title={t('keys.title')}
            closeLabel={t('keys.close')}
            words={t('inbox list.keys')}
            does={{ next: t('keys.next row'), previous: t('keys.previous row'), open: t('keys.open row') }}
            more={[{ keys: 's', does: translator(locale, 'objection.desk')('key') }]}
          />
          <Pagination
            previous={after ? localePath(locale, '/desk') : null}
            next={next ? `${localePath(locale, '/desk')}?after=${next}` : null}
            words={words}
          />
        </>
      )}
    </div>
  )
}
