import type { Metadata } from 'next'
import { MomentPage } from '#components/history/moment-page.tsx'
import { StoryBody } from '#components/story/story-body.tsx'
import { StoryHead } from '#components/story/story-head.tsx'
import { Written } from '#components/ui/written.tsx'
import { env, publicOrigin } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { loadThen, metadataThen } from '../../../../../../moment.ts'
import { readStoryThen } from '../../../../../../read.ts'

export const ensureStatic = 'navigation'
export function generateStaticParams() {
  return [{ story: '__none__', clock: 'known', moment: '__none__' }]
}

type Props = { params: Promise<{ locale: string; story: string; clock: string; moment: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const given = await params
  return metadataThen(locale, given.story, given, readStoryThen, ({ title }) => title)
}

/** A story as of a moment. */
export default async function StoryThenPage({ params }: Props) {
  const locale = await localeOf(params)
  const given = await params
  const id = given.story
  const { asOf, then, near } = await loadThen('story', id, given, readStoryThen)
  const zone = env.ONRECORD_ZONE
  return (
    <MomentPage
      {...asOf}
      locale={locale}
      zone={zone}
      origin={publicOrigin()}
      home={`/stories/${id}`}
      near={near}
      since={asOf.clock === 'had' ? `/stories/${id}/since/${asOf.moment?.text}` : undefined}
      hidden={then?.hidden}
      unknown={asOf.clock === 'known' && then?.claims.length === 0}
    >
      {then && asOf.moment && (
        <Written>
          <StoryHead locale={locale} zone={zone} story={then} />
          <StoryBody locale={locale} zone={zone} story={then} moment={{ at: asOf.moment.at, as: asOf.as }} />
        </Written>
      )}
    </MomentPage>
  )
}
