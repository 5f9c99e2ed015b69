import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import { Time } from '#components/ui/time.tsx'
import type { WaitingLine } from '#domain/report/waiting.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; zone: string; lines: WaitingLine[] }

/** What was brought in and not filed yet, so that nothing is left behind. */
export function WaitingList({ locale, zone, lines }: Props) {
  const t = translator(locale, 'report')
  return (
    <Table
      caption={t('waiting.title')}
      head={
        <>
          <Th>{t('waiting.what')}</Th>
          <Th>{t('waiting.way')}</Th>
          <Th className="max-sm:hidden">{t('waiting.at')}</Th>
          <Th className="max-sm:hidden">{t('waiting.by')}</Th>
        </>
      }
    >
      {lines.map(({ id, title, language, way, url, at, byName }) => (
        <tr key={id}>
          <Td>
            <Link href={localePath(locale, `/desk/reports/new/${id}`)} className="link">
              <Dir language={title ? language : null}>{title ?? t('waiting.untitled')}</Dir>
            </Link>
          </Td>
          <Td className="whitespace-nowrap text-quiet">
            {url ? <Dir>{URL.parse(url)?.hostname}</Dir> : t(`way.${way}`)}
          </Td>
          <Td className="whitespace-nowrap text-quiet max-sm:hidden">
            <Time locale={locale} zone={zone} at={at} />
          </Td>
          <Td className="text-quiet max-sm:hidden">
            <Dir>{byName}</Dir>
          </Td>
        </tr>
      ))}
    </Table>
  )
}
