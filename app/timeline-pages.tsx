import 'server-only'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MomentControl } from '#components/history/moment-control.tsx'
import { MomentPage } from '#components/history/moment-page.tsx'
import { TimelineBody, TimelineHead } from '#components/timeline/timeline-page.tsx'
import { ReaderPage } from '#components/ui/reader-page.tsx'
import { env, publicOrigin } from '#env'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { StoryShare } from './[locale]/(reader)/stories/[story]/story-share.tsx'
import { momentMetadata, named, plain } from './moment.ts'
import { readNeighbours } from './read.ts'
import { previewMetadata } from './share.ts'
import { readTimeline } from './timeline.ts'
import { timelineShown } from './timeline-part.ts'

type Now = { locale: Locale; id: string; from?: string }
type Then = Now & { clock: string; moment: string }

/** A part of the list is found from its first page, not by search engines. */
export async function timelineMetadata({ locale, id, from }: Now): Promise<Metadata> {
  const story = await readTimeline(id, null, null)
  if (!story) return {}
  const title = translator(locale, 'timeline')('of', { title: story.title })
  const page = previewMetadata({ locale, path: `/stories/${id}`, title, description: story.summary })
  return from ? { ...page, robots: { index: false } } : page
}

/** A timeline now, its list from the beginning or from where the address says. */
export async function TimelineNow({ locale, id, from }: Now) {
  const zone = env.ONRECORD_ZONE
  const timeline = await timelineShown({ id, zone, from: from && plain(from) })
  if (!timeline || timeline === 'nowhere') notFound()
  const home = `/stories/${id}/timeline`
  return (
    <ReaderPage locale={locale} path={from ? `${home}/from/${plain(from)}` : home} origin={publicOrigin()}>
      <TimelineHead locale={locale} timeline={timeline} />
      <MomentControl locale={locale} zone={zone} home={home} />
      <TimelineBody locale={locale} zone={zone} timeline={timeline} home={home} />
      <StoryShare locale={locale} story={timeline} />
    </ReaderPage>
  )
}

export async function timelineThenMetadata({ locale, id, clock, moment: text }: Then): Promise<Metadata> {
  const asOf = named(clock, text)
  const then = asOf?.moment && (await readTimeline(id, asOf.clock, asOf.moment.at))
  const title = then ? translator(locale, 'timeline')('of', { title: then.title }) : null
  return asOf ? momentMetadata(locale, title, asOf) : {}
}

/** A timeline as of a moment. */
export async function TimelineThen({ locale, id, clock, moment: text, from }: Then) {
  const asOf = named(clock, text)
  if (!asOf) notFound()
  const { moment } = asOf
  const zone = env.ONRECORD_ZONE
  const asked = { id, zone, from: from && plain(from), moment: { clock: asOf.clock, at: moment?.at ?? '' } }
  const [then, near] = moment
    ? await Promise.all([timelineShown(asked), readNeighbours('story', id, asOf.clock, moment.at)])
    : [null, null]
  // of what readers may not see today there is nothing to tell, not even that it was not here yet
  if ((moment && !near) || then === 'nowhere') notFound()
  const home = `/stories/${id}/timeline`
  const shown = moment && { at: moment.at, as: asOf.as, clock: asOf.clock }
  return (
    <MomentPage
      {...asOf}
      locale={locale}
      zone={zone}
      origin={publicOrigin()}
      home={home}
      near={near}
      since={asOf.clock === 'had' ? `/stories/${id}/since/${moment?.text}` : undefined}
      hidden={then?.hidden}
      unknown={asOf.clock === 'known' && then?.columns.claims.length === 0}
    >
      {then && shown && (
        <>
          <TimelineHead locale={locale} timeline={then} moment={shown} />
          <TimelineBody
            locale={locale}
            zone={zone}
            timeline={then}
            home={`${home}${asOf.as}`}
            moment={shown}
          />
        </>
      )}
    </MomentPage>
  )
}
