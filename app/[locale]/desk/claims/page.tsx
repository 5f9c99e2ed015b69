import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskClaimTable } from '#components/claim/desk-claim-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { listClaims } from '#data/claim/read.ts'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { deskViewer } from '../../../session.ts'

export const instant = false // an editor waits for the one answer

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ after?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'common')('claims') }
}

/** The desk's claims, newest first. */
export default async function ClaimsPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const viewer = await deskViewer(locale, '/desk/claims')
  const { after } = await searchParams
  const outcome = await listClaims(viewer, typeof after === 'string' ? after : undefined)
  if (outcome.kind !== 'ok') notFound()
  const { rows, next } = outcome.value
  const t = translator(locale, 'claim')
  const common = translator(locale, 'common')
  const list = localePath(locale, '/desk/claims')
  const add = (
    <LinkButton href={`${list}/new`} look="primary">
      {t('desk.new')}
    </LinkButton>
  )
  return (
    <div className="grid gap-4 py-6">
      <div className="flex items-baseline justify-between gap-4">
        <h1 className="headline text-26">{common('claims')}</h1>
        {rows.length > 0 && add}
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('desk.empty title')} text={t('desk.empty text')}>
          {add}
        </EmptyState>
      ) : (
        <>
          <DeskClaimTable locale={locale} rows={rows} />
          <Pagination
            previous={after ? list : null}
            next={next ? `${list}?after=${next}` : null}
            words={{ label: common('pages'), previous: t('desk.newest'), next: t('desk.older'), here: '' }}
          />
        </>
      )}
    </div>
  )
}
