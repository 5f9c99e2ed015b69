import type { Metadata } from 'next'
import { localeOf } from '#messages/locale-of.ts'
import { TimelineThen, timelineThenMetadata } from '../../../../../../../../../timeline-pages.tsx'

export const ensureStatic = 'navigation'
export function generateStaticParams() {
  return [{ story: '__none__', clock: 'known', moment: '__none__', from: '__none__' }]
}

type Props = {
  params: Promise<{ locale: string; story: string; clock: string; moment: string; from: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const { story: id, clock, moment, from } = await params
  return timelineThenMetadata({ locale, id, clock, moment, from })
}

/** A timeline as of a moment with its list from a day or an entry on. */
export default async function StoryTimelineThenFromPage({ params }: Props) {
  const locale = await localeOf(params)
  const { story: id, clock, moment, from } = await params
  return <TimelineThen locale={locale} id={id} clock={clock} moment={moment} from={from} />
}
