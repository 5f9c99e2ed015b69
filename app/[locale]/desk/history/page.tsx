import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChangeRow, Named } from '#components/history/change-row.tsx'
import { HistoryFilter } from '#components/history/history-filter.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { listHistory } from '#data/history-read.ts'
import { type HistorySubject, subjects } from '#domain/history/view.ts'
import { env } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { deskViewer } from '../../../session.ts'

export const instant = false // an editor waits for the one answer

type Query = { subject?: string | string[]; id?: string | string[]; after?: string | string[] }
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> }

const text = (value: string | string[] | undefined) =>
  typeof value === 'string' && value ? value : undefined

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'history')('title') }
}

/** Every change of the record; `?subject=` and `?id=` narrow it, `?after=` goes on. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const viewer = await deskViewer(locale, '/desk/history')
  const query = await searchParams
  const subject = subjects.find((each) => each === query.subject)
  const [subjectId, after] = [text(query.id), text(query.after)]
  const outcome = await listHistory(viewer, { subject, subjectId, after })
  if (outcome.kind !== 'ok') notFound()
  const { rows, next, names } = outcome.value
  const t = translator(locale, 'history')
  const first = subjectId ? rows[0] : undefined
  const address = (from: string | null) => {
    const parts = { subject, id: subjectId, after: from ?? undefined }
    const given = Object.entries(parts).filter((part): part is [string, string] => Boolean(part[1]))
    return `${localePath(locale, '/desk/history')}?${new URLSearchParams(given)}`
  }
  return (
    <div className="grid gap-4 py-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="grid gap-1">
          <h1 className="headline text-26">{t('title')}</h1>
          {first && <Named locale={locale} change={first} names={names} />}
        </div>
        <HistoryFilter locale={locale} subject={subject as HistorySubject} filtered={Boolean(subjectId)} />
      </div>
      {rows.length === 0 && (
        <EmptyState title={subject || subjectId ? t('nothing') : t('empty title')} text={t('empty text')} />
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
