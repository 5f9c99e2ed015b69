import type { Metadata } from 'next'
import { localeOf } from '#messages/locale-of.ts'
import { TimelineThen, timelineThenMetadata } from '../../../../../../../timeline-pages.tsx'

export const ensureStatic = 'navigation'
export function generateStaticParams() {
  return [{ story: '__none__', clock: 'known', moment: '__none__' }]
}

type Props = { params: Promise<{ locale: string; story: string; clock: string; moment: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const { story: id, clock, moment } = await params
  return timelineThenMetadata({ locale, id, clock, moment })
}

/** A timeline as of a moment. */
export default async function StoryTimelineThenPage({ params }: Props) {
  const locale = await localeOf(params)
  const { story: id, clock, moment } = await params
  return <TimelineThen locale={locale} id={id} clock={clock} moment={moment} />
}
