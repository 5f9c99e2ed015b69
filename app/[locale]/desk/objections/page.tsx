import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RowKeys } from '#components/desk/row-keys.tsx'
import { ObjectionList } from '#components/objection/objection-list.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { listObjections } from '#data/objection/read.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../session.ts'
import { answer } from './answer/action.ts'
import { erase } from './senders/action.ts'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'objection.desk')('title') }
}

/** All that visitors said is wrong, with what was made of it. */
export default async function ObjectionsPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const viewer = await deskViewer(locale, '/desk/objections')
  const query = await searchParams
  const [only, after] = [query.only, query.after].map((one) => (typeof one === 'string' ? one : undefined))
  const list = await listObjections(viewer, { only, after })
  if (list.kind !== 'ok') notFound()
  const { rows, next } = list.value
  const t = translator(locale, 'objection.desk')
  const d = translator(locale, 'desk')
  const page = localePath(locale, '/desk/objections')
  const words = {
    label: translator(locale, 'common')('pages'),
    previous: t('newest'),
    next: t('older'),
    here: '',
  }
  return (
    <div className="grid gap-4 py-6">
      <h1 className="headline text-26">{t('title')}</h1>
      <p className="text-quiet">{t('all text')}</p>
      {rows.length === 0 ? (
        <EmptyState title={t('empty title')} text={t('empty text')} />
      ) : (
        <Words locale={locale} words={wordsOf(locale, 'objection', 'error')}>
          <ObjectionList
            locale={locale}
            zone={env.ONRECORD_ZONE}
            objections={rows}
            actions={{ answer, erase }}
          />
          <RowKeys
            title={d('keys.title')}
            closeLabel={d('keys.close')}
            words={t('title')}
            does={{ next: t('next'), previous: t('previous'), open: t('open') }}
            more={[{ keys: 's', does: t('key') }]}
          />
        </Words>
      )}
      <Pagination
        previous={after || only ? page : null}
        next={next ? `${page}?after=${next}` : null}
        words={words}
      />
    </div>
  )
}
