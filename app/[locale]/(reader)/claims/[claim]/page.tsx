import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { WaysOut } from '#components/feed/ways-out.tsx'
import { MomentControl } from '#components/history/moment-control.tsx'
import { ShareSection } from '#components/share/share-section.tsx'
import { LinkedData } from '#components/ui/linked-data.tsx'
import { ReaderPage } from '#components/ui/reader-page.tsx'
import { Written } from '#components/ui/written.tsx'
import { WrittenText } from '#components/ui/written-text.tsx'
import { env, publicOrigin } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { previewMetadata } from '../../../../share.ts'
import { writtenClaim } from './written.tsx'

export const ensureStatic = 'navigation'
export function generateStaticParams() {
  return [{ claim: '__none__' }]
}

type Props = { params: Promise<{ locale: string; claim: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const claim = await writtenClaim(locale, (await params).claim)
  if (!claim) return {}
  const { id, title, description } = claim
  return previewMetadata({ locale, path: `/claims/${id}`, title, description })
}

/** A claim with all that bears on it. */
export default async function ClaimPage({ params }: Props) {
  const locale = await localeOf(params)
  const { claim: id } = await params
  const claim = await writtenClaim(locale, id)
  if (!claim) notFound()
  if (claim.id !== id) permanentRedirect(localePath(locale, `/claims/${claim.id}`))
  return (
    <ReaderPage locale={locale} path={`/claims/${id}`} origin={publicOrigin()}>
      <WrittenText html={claim.head} />
      <Written>
        <MomentControl locale={locale} zone={env.ONRECORD_ZONE} home={`/claims/${id}`} />
      </Written>
      <WrittenText html={claim.parts} />
      <WaysOut
        locale={locale}
        path={`/claims/${id}`}
        title={claim.title}
        files={{ path: `/claims/${id}/statements`, formats: ['csv', 'json'] }}
        mail={`/following?claim=${id}`}
        calendars={claim.stories.map(
          (story) => `${publicOrigin()}${localePath(locale, `/stories/${story}/timeline/as/ics`)}`,
        )}
      />
      <ShareSection
        locale={locale}
        origin={publicOrigin()}
        shared={{ kind: 'claims', id }}
        title={claim.title}
        language={claim.language}
        drawing={claim.drawn ? `/claims/${id}/as` : undefined}
      />
      <LinkedData data={claim.data} />
    </ReaderPage>
  )
}
