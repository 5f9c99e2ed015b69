import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MomentPage } from '#components/history/moment-page.tsx'
import { StoryBody } from '#components/story/story-body.tsx'
import { StoryHead } from '#components/story/story-head.tsx'
import { env } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { momentMetadata, named } from '../../../../../../moment.ts'
import { readNeighbours, readStoryThen } from '../../../../../../read.ts'

export const ensureStatic = 'navigation'
export function generateStaticParams() {
  return [{ story: '__none__', clock: 'known', moment: '__none__' }]
}

type Props = { params: Promise<{ locale: string; story: string; clock: string; moment: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const { story: id, clock, moment: text } = await params
  const asOf = named(clock, text)
  const then = asOf?.moment && (await readStoryThen(id, asOf.clock, asOf.moment.at))
  return asOf ? momentMetadata(locale, then ? then.title : null, asOf) : {}
}

/** A story as of a moment. */
export default async function StoryThenPage({ params }: Props) {
  const locale = await localeOf(params)
  const { story: id, clock, moment: text } = await params
  const asOf = named(clock, text)
  if (!asOf) notFound()
  const { moment } = asOf
  const [then, near] = moment
    ? await Promise.all([
        readStoryThen(id, asOf.clock, moment.at),
        readNeighbours('story', id, asOf.clock, moment.at),
      ])
    : [null, null]
  // of what readers may not see today there is nothing to tell, not even that it was not here yet
  if (moment && !near) notFound()
  const zone = env.ONRECORD_ZONE
  return (
    <MomentPage
      {...asOf}
      locale={locale}
      zone={zone}
      origin={env.ONRECORD_ORIGIN}
      home={`/stories/${id}`}
      near={near}
      since={asOf.clock === 'had' ? `/stories/${id}/since/${asOf.moment?.text}` : undefined}
      hidden={then?.hidden}
      unknown={asOf.clock === 'known' && then?.claims.length === 0}
    >
      {then && moment && (
        <>
          <StoryHead locale={locale} zone={zone} story={then} />
          <StoryBody locale={locale} zone={zone} story={then} moment={{ at: moment.at, as: asOf.as }} />
        </>
      )}
    </MomentPage>
  )
}
