import Link from 'next/link'
import { Published } from '#components/report/published.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import type { SourceRecord } from '#domain/source/view.ts'
import type { Counted } from '#domain/story/made.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { NumberMade } from './number-made.tsx'

type Props = {
  locale: Locale
  zone: string
  reports: SourceRecord['recent']
  made: Record<string, Counted[]>
}

/** The newest reports of a source, with how many of their statements bear on claims. */
export function RecentReports({ locale, zone, reports, made }: Props) {
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
      {reports.map((report) => (
        <tr key={report.id}>
          <Td>
            <Link href={localePath(locale, `/desk/reports/${report.id}`)} className="link">
              <Dir language={report.language}>{report.title}</Dir>
            </Link>
          </Td>
          <Td className="whitespace-nowrap text-quiet">
            <Published locale={locale} zone={zone} report={report} dayOnly />
          </Td>
          <Td number>
            <NumberMade
              locale={locale}
              count={report.statements}
              items={made[report.id]}
              of={{ report: report.id }}
              desk
            />
          </Td>
        </tr>
      ))}
    </Table>
  )
}
