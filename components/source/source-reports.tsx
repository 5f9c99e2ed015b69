import Link from 'next/link'
import { Published } from '#components/report/published.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Section } from '#components/ui/section.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import type { SourceView } from '#domain/source/view.ts'
import type { Counted } from '#domain/story/made.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { NumberMade } from './number-made.tsx'

type Props = { locale: Locale; zone: string; reports: SourceView['recent']; made: Record<string, Counted[]> }

/** A source's reports that bear on published claims, newest first. */
export function SourceReports({ locale, zone, reports, made }: Props) {
  const t = translator(locale, 'reader')
  if (reports.length === 0)
    return (
      <Section title={t('source.recent')}>
        <p className="text-quiet">{t('source.no reports')}</p>
      </Section>
    )
  const head = (
    <>
      <Th>{t('source.title column')}</Th>
      <Th>{t('source.published column')}</Th>
      <Th number>{t('source.statements column')}</Th>
    </>
  )
  return (
    <Section title={t('source.recent')}>
      <Table caption={t('source.recent')} hideCaption head={head}>
        {reports.map((report) => (
          <tr key={report.id}>
            <Td>
              <Link
                href={localePath(locale, `/reports/${report.id}`)}
                className="font-reading text-16 hover:text-accent hover:underline"
              >
                <Dir language={report.language}>{report.title}</Dir>
              </Link>
            </Td>
            <Td className="whitespace-nowrap text-quiet">
              <Published locale={locale} zone={zone} report={report} dayOnly nothing={t('source.undated')} />
            </Td>
            <Td number>
              <NumberMade
                locale={locale}
                count={report.statements}
                items={made[report.id]}
                of={{ report: report.id }}
              />
            </Td>
          </tr>
        ))}
      </Table>
    </Section>
  )
}
