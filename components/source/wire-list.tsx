import Link from 'next/link'
import type { ReactNode } from 'react'
import { Dir } from '#components/ui/dir.tsx'
import type { SubscriptionView } from '#domain/source/record-view.ts'
import { dayInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = {
  locale: Locale
  subscriptions: readonly SubscriptionView[]
  href: (wire: string) => string
  under?: (subscription: SubscriptionView) => ReactNode
}

/** The wires that a source carries or carried, with the days that are known. */
export function WireList({ locale, subscriptions, href, under }: Props) {
  const t = translator(locale, 'source-record')
  const day = (at: string) => dayInWords(locale, at, 'UTC')
  return (
    <ul className="grid gap-1.5 text-14">
      {subscriptions.map((one) => (
        <li key={one.wire.id}>
          <Link href={href(one.wire.id)} className="link inline-block min-h-6 leading-6">
            <Dir>{one.wire.name}</Dir>
          </Link>{' '}
          <span className="text-quiet">
            {[
              one.from && t('map.since', { day: day(one.from) }),
              one.to && t('map.ended', { day: day(one.to) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {under?.(one)}
        </li>
      ))}
    </ul>
  )
}
