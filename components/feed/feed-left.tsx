import { type ItemLine, LAST_ITEMS } from '#domain/feed/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { FeedItems } from './feed-items.tsx'

type Props = {
  locale: Locale
  zone: string
  items: ItemLine[]
  /** among how many of the last things that it brought */
  of: number
}

/** What a feed brought and nothing was kept of, for it stood behind a wall or was no article: each with why. */
export function FeedLeft({ locale, zone, items, of }: Props) {
  const t = translator(locale, 'feeds')
  if (items.length === 0) return null
  return (
    <section id="left" className="grid grid-cols-1 gap-3">
      <h2 className="headline text-21">{t('left')}</h2>
      <p className="max-w-measure text-14 text-quiet">
        {t('left text', { count: of })}
        {items.length >= LAST_ITEMS && ` ${t('left first', { count: items.length })}`}
      </p>
      <FeedItems locale={locale} zone={zone} items={items} caption={t('left')} />
    </section>
  )
}
