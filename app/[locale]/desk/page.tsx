import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Inbox } from '#components/inbox/inbox.tsx'
import { rowWords } from '#components/inbox/row-words.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { firstLines } from '#data/inbox/first-lines.ts'
import { canSetAside } from '#data/inbox/kinds/all.ts'
import { filterOf, queryOf } from '#domain/inbox/filter.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import { languageInWords } from '#messages/format.ts'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { keepInbox } from '../../inbox.ts'
import { deskViewer } from '../../session.ts'
import { act } from './inbox/act/action.ts'
import { undo } from './inbox/undo/action.ts'

export const instant = false // an editor waits for the one answer

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'desk')('inbox') }
}

/** Everything that wants a person; `?kind=`, `?story=` and the like narrow it, `?from=` goes on while the whole is not here. */
export default async function InboxPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const viewer = await deskViewer(locale, '/desk')
  const query = await searchParams
  const filter = filterOf(query)
  const begun = Math.max(0, Math.floor(Number(query.from)) || 0)
  await keepInbox({ edges: true })
  const found = await firstLines(viewer, filter, begun)
  if (found.kind !== 'ok' || viewer.kind !== 'person') notFound()
  const { next, count, texts, languages, ...first } = found.value
  const [t, i] = [translator(locale, 'desk'), translator(locale, 'inbox')]
  const page = localePath(locale, '/desk')
  const at = (from: number) =>
    `${page}?${new URLSearchParams([...new URLSearchParams(queryOf(filter)), ['from', `${from}`]])}`
  const here = i('lines', { from: begun + 1, to: next ?? count, count })
  const words = rowWords(locale, env.ONRECORD_ZONE, texts)
  const named = languages.map((value) => ({ value, name: languageInWords(locale, value) }))
  return (
    <Words locale={locale} words={wordsOf(locale, 'inbox')}>
      <div className="grid grid-cols-1 gap-3 py-6">
        <div className="flex flex-wrap items-baseline justify-between gap-4">
          <h1 className="headline text-26">{t('inbox')}</h1>
          <LinkButton href={localePath(locale, '/desk/reports')} look="quiet">
            {t('reports')}
          </LinkButton>
        </div>
        <Inbox
          {...{ locale, page, filter, canSetAside }}
          me={{ id: viewer.id, name: viewer.name }}
          closeLabel={t('keys.close')}
          actions={{ act, undo }}
          first={{ ...first, words, languages: named, begun, count }}
          begin={
            <LinkButton href={localePath(locale, '/desk/reports/new')} look="primary">
              {t('bring in')}
            </LinkButton>
          }
          pages={
            <Pagination
              previous={query.from ? at(0) : null}
              next={next ? at(next) : null}
              words={{ label: i('pages'), previous: i('first'), next: i('further'), here }}
            />
          }
        />
      </div>
    </Words>
  )
}
