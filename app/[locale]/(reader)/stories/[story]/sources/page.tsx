import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BySourcePage } from '#components/story/by-source-page.tsx'
import { ReaderPage } from '#components/ui/reader-page.tsx'
import { env, publicOrigin } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { readClaimsBySource } from '../../../../../read.ts'

export const ensureStatic = 'navigation'
export function generateStaticParams() {
  return [{ story: '__none__' }]
}

type Props = { params: Promise<{ locale: string; story: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const view = await readClaimsBySource((await params).story)
  if (!view) return {}
  const title = translator(locale, 'explain.by source')('of', { title: view.title })
  return { title, openGraph: { type: 'article', title } }
}

/** What each source of a story said on each of its claims. Its order and filters are the browser's, so that it is kept. */
export default async function ClaimsBySourcePage({ params }: Props) {
  const locale = await localeOf(params)
  const { story: id } = await params
  const view = await readClaimsBySource(id)
  if (!view) notFound()
  return (
    <ReaderPage locale={locale} path={`/stories/${id}/sources`} origin={publicOrigin()}>
      <BySourcePage locale={locale} zone={env.ONRECORD_ZONE} view={view} />
    </ReaderPage>
  )
}
