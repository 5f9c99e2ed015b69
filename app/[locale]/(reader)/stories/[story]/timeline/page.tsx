import type { Metadata } from 'next'
import { localeOf } from '#messages/locale-of.ts'
import { TimelineNow, timelineMetadata } from '../../../../../timeline-pages.tsx'

export const ensureStatic = 'navigation'
export function generateStaticParams() {
  return [{ story: '__none__' }]
}

type Props = { params: Promise<{ locale: string; story: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  return timelineMetadata({ locale, id: (await params).story })
}

/** A story in time: drawn, and as a list that says the same in words. */
export default async function TimelinePage({ params }: Props) {
  const locale = await localeOf(params)
  return <TimelineNow locale={locale} id={(await params).story} />
}
