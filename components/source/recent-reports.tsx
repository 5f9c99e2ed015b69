import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import { Time } from '#components/ui/time.tsx'
import type { SourceRecord } from '#domain/source/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; zone: string; reports: SourceRecord['recent'] }

/** The newest reports of a source, with how many of their statements bear on claims. */
export function RecentReports({ locale, zone, reports }: Props) {
  const t = translator(locale, 'source-admin')
  if (reports.length === 0) return <p className="text-quiet">{t('no reports')}</p>
  return (
    <Table
      caption={t('recent')}
      hideCaption
      head={
        <>
          <Th>{t('report')}</Th>
          <Th>{t('published')}</Th>
          <Th number>{t('statements')}</Th>
        </>
      }
    >
      {reports.map(({ id, title, language, publishedAt, statements }) => (
        <tr key={id}>
          <Td>
            <Link href={localePath(locale, `/desk/reports/${id}`)} className="link">
              <Dir language={language}>{title}</Dir>
            </Link>
          </Td>
          <Td className="whitespace-nowrap text-quiet">
            {publishedAt && <Time locale={locale} zone={zone} at={publishedAt} dayOnly />}
          </Td>
          <Td number>{statements}</Td>
        </tr>
      ))}
    </Table>
  )
}
