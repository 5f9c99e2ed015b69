import type { Metadata } from 'next'
import { localeOf } from '#messages/locale-of.ts'
import { TimelineNow, timelineMetadata } from '../../../../../../../timeline-pages.tsx'

export const ensureStatic = 'navigation'
export function generateStaticParams() {
  return [{ story: '__none__', from: '__none__' }]
}

type Props = { params: Promise<{ locale: string; story: string; from: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const { story: id, from } = await params
  return timelineMetadata({ locale, id, from })
}

/** A timeline with its list from a day or an entry on: the way through a long list without script. */
export default async function TimelineFromPage({ params }: Props) {
  const locale = await localeOf(params)
  const { story: id, from } = await params
  return <TimelineNow locale={locale} id={id} from={from} />
}
