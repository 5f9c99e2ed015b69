import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChangeRow, Named } from '#components/history/change-row.tsx'
import { HistoryFilter } from '#components/history/history-filter.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { historyChoices, listHistory } from '#data/history-read.ts'
import { filterOf, queryOf } from '#domain/history/filter.ts'
import { env } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { deskViewer } from '../../../session.ts'

export const instant = false // an editor waits for the one answer

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'history')('title') }
}

/** Every change of the record, narrowed by its address (domain/history/filter.ts); `?after=` goes on. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const viewer = await deskViewer(locale, '/desk/history')
  const asked = filterOf(await searchParams)
  const [outcome, choices] = await Promise.all([listHistory(viewer, asked), historyChoices(viewer)])
  if (choices.kind !== 'ok' || (outcome.kind !== 'ok' && outcome.kind !== 'invalid')) notFound()
  const { rows, next, names } = outcome.kind === 'ok' ? outcome.value : { rows: [], next: null, names: {} }
  const t = translator(locale, 'history')
  const { after, ...filter } = asked
  const first = filter.subjectId ? rows[0] : undefined
  const address = (from: string | null) =>
    `${localePath(locale, '/desk/history')}?${queryOf({ ...filter, ...(from ? { after: from } : {}) })}`
  return (
    <div className="grid gap-4 py-6">
      <div className="grid gap-1">
        <h1 className="headline text-26">{t('title')}</h1>
        {first && <Named locale={locale} change={first} names={names} />}
      </div>
      <HistoryFilter locale={locale} asked={filter} choices={choices.value} />
      {outcome.kind === 'invalid' && <Notice kind="error" title={t('wrong filter')} />}
      {outcome.kind === 'ok' && rows.length === 0 && (
        <EmptyState
          title={Object.keys(filter).length > 0 ? t('nothing') : t('empty title')}
          text={t('empty text')}
        />
      )}
      <ol className="border-t border-edge">
        {rows.map((change) => (
          <ChangeRow
            key={change.id}
            locale={locale}
            zone={env.ONRECORD_ZONE}
            change={change}
            names={names}
            single={Boolean(first)}
          />
        ))}
      </ol>
      <Pagination
        previous={after ? address(null) : null}
        next={next ? address(next) : null}
        words={{ label: t('title'), previous: t('newest'), next: t('older'), here: '' }}
      />
      <p className="text-12 text-quiet">{t('sealed')}</p>
    </div>
  )
}
