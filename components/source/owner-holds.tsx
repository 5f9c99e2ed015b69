import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import type { OwnerRecord } from '#domain/source/record-view.ts'
import { dayInWords } from '#messages/format.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { shareInWords } from './share-words.ts'

/** What an owner holds or held, those that it still does first. */
export function OwnerHolds({ locale, holds }: { locale: Locale; holds: OwnerRecord['holds'] }) {
  const t = translator(locale, 'source-record.ownership')
  if (holds.length === 0) return <p className="text-quiet">{t('holds none')}</p>
  const head = (
    <>
      <Th>{t('of')}</Th>
      <Th number>{t('share')}</Th>
      <Th>{t('from')}</Th>
      <Th>{t('until')}</Th>
    </>
  )
  const path = (of: 'source' | 'owner') => (of === 'source' ? '/desk/sources/' : '/desk/sources/owners/')
  return (
    <Table caption={t('holds')} hideCaption head={head}>
      {holds.map(({ id, name, of, share, from, to }) => (
        <tr key={`${id} ${from}`}>
          <Td>
            <Link href={localePath(locale, `${path(of)}${id}`)} className="link">
              <Dir>{name}</Dir>
            </Link>
          </Td>
          <Td number>{shareInWords(locale, share)}</Td>
          <Td className="text-quiet">{from && dayInWords(locale, from, 'UTC')}</Td>
          <Td className="text-quiet">{to ? dayInWords(locale, to, 'UTC') : t('now')}</Td>
        </tr>
      ))}
    </Table>
  )
}
