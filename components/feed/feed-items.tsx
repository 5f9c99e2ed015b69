import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { ExternalLink } from '#components/ui/external-link.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import { Time } from '#components/ui/time.tsx'
import { becameOf, type ItemLine, type Reason, reasonIn, type Wall, wallIn } from '#domain/feed/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = {
  locale: Locale
  zone: string
  items: ItemLine[] /** what they are; the newest where it is not said */
  caption?: string
}

/** What a feed brought last, and what became of each item. */
export function FeedItems({ locale, zone, items, caption }: Props) {
  const t = translator(locale, 'feeds')
  if (items.length === 0) return <p className="text-quiet">{t('no items')}</p>
  return (
    <Table
      caption={caption ?? t('items')}
      hideCaption
      head={
        <>
          <Th>{t('item')}</Th>
          <Th className="max-sm:hidden">{t('arrived')}</Th>
          <Th>{t('became')}</Th>
        </>
      }
    >
      {items.map((item) => (
        <tr key={item.id}>
          <Td>
            <ExternalLink href={item.url}>
              <Dir>{item.title ?? item.url ?? '…'}</Dir>
            </ExternalLink>
            {item.publisher && (
              <span className="block text-12 text-quiet">
                <Filled
                  words={t('publisher', { name: hole(0) })}
                  parts={[<Dir key="name">{item.publisher}</Dir>]}
                />
              </span>
            )}
          </Td>
          <Td className="whitespace-nowrap text-quiet max-sm:hidden">
            <Time locale={locale} zone={zone} at={item.at} />
          </Td>
          <Td>
            <What locale={locale} item={item} />
            {item.others > 0 && (
              <span className="block text-12 text-quiet">{t('also by', { count: item.others })}</span>
            )}
          </Td>
        </tr>
      ))}
    </Table>
  )
}

function What({ locale, item }: { locale: Locale; item: ItemLine }) {
  const t = translator(locale, 'feeds')
  const became = becameOf(item)
  const words = t(`state.${became}`)
  const reason = reasonOf(item)
  const href = item.report
    ? `/desk/reports/${item.report}`
    : item.unfiled
      ? `/desk/reports/new/${item.unfiled}`
      : null
  if (href)
    return (
      <Link href={localePath(locale, href)} className="link">
        {words}
      </Link>
    )
  return (
    <span className="text-quiet">
      {words}
      {reason && (
        <span className="block text-12">
          {'wall' in reason ? t(`wall.${reason.wall}`) : t(`reason.${reason.reason}`)}
        </span>
      )}
      {reason && item.url && (
        <Link
          href={localePath(locale, `/desk/reports/new?url=${encodeURIComponent(item.url)}`)}
          prefetch={false}
          className="link block text-12"
        >
          {t('by hand')}
        </Link>
      )}
    </span>
  )
}

/** Why nothing of an item was kept, where that is not plain. */
function reasonOf({ state, why }: ItemLine): { wall: Wall } | { reason: Reason } | null {
  if (state === 'failed') return { reason: reasonIn(why ?? '') }
  if (state !== 'paywall' && state !== 'teaser' && state !== 'not a report') return null
  return { wall: wallIn(why, state) }
}
