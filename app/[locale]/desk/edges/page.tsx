import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EdgeFilter } from '#components/check/edge-filter.tsx'
import { EdgeQueue } from '#components/check/edge-queue.tsx'
import { queueRows } from '#components/check/queue-rows.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { edgeQueue } from '#data/check/edge-queue.ts'
import { findEdges } from '#data/check/find-edges.ts'
import { storyChoices } from '#data/story/read.ts'
import { edgeKinds } from '#domain/check/edge-view.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../session.ts'
import { answerEdge } from './answer/action.ts'

export const instant = false // an editor waits for the one answer

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> }

const text = (value: string | string[] | undefined) =>
  typeof value === 'string' && value ? value : undefined

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'edge')('title') }
}

/** The open edges of the record, to be gone through by keyboard; `?kind=`, `?story=` and `?edge=` narrow them. */
export default async function EdgesPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const viewer = await deskViewer(locale, '/desk/edges')
  const query = await searchParams
  const kind = edgeKinds.find((each) => each === query.kind)
  const [story, edge, after] = [query.story, query.edge, query.after].map(text)
  const found = await findEdges(viewer)
  const asked = { kind, story, edge, after }
  const [page, stories] = await Promise.all([edgeQueue(viewer, asked), storyChoices(viewer)])
  if (found.kind !== 'ok' || page.kind !== 'ok' || stories.kind !== 'ok') notFound()
  const { items, next } = page.value
  const t = translator(locale, 'edge')
  const address = (from: string | null) => {
    const given = Object.entries({ ...asked, after: from }).filter((part): part is [string, string] =>
      Boolean(part[1]),
    )
    return `${localePath(locale, '/desk/edges')}?${new URLSearchParams(given)}`
  }
  const empty = Object.values(asked).some(Boolean) ? 'nothing' : 'empty'
  return (
    <Words locale={locale} words={wordsOf(locale, 'edge', 'desk', 'error')}>
      <div className="grid gap-4 py-6">
        <div className="flex flex-wrap items-end justify-between gap-4">
          <div className="grid max-w-measure gap-1">
            <h1 className="headline text-26">{t('title')}</h1>
            <p className="text-quiet">{t('intro')}</p>
          </div>
          <EdgeFilter {...{ locale, kind, story }} stories={stories.value} isNarrow={empty === 'nothing'} />
        </div>
        {!found.value.isDone && <Notice title={t('searching')} />}
        <EdgeQueue
          key={address(after ?? null)}
          locale={locale}
          rows={queueRows(locale, env.ONRECORD_ZONE, items)}
          action={answerEdge}
          empty={<EmptyState title={t(`${empty} title`)} text={t(`${empty} text`)} />}
        />
        <Pagination
          previous={after ? address(null) : null}
          next={next ? address(next) : null}
          words={{ label: t('pages'), previous: t('first'), next: t('further'), here: '' }}
        />
      </div>
    </Words>
  )
}
