import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import type { DeskReportRow } from '#domain/report/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Published } from './published.tsx'

type Props = { locale: Locale; zone: string; rows: readonly DeskReportRow[] }

/** Reports with what waits in each: drafts to decide, and confirmed statements that bear on no claim yet. */
export function ReportTable({ locale, zone, rows }: Props) {
  const t = translator(locale, 'desk')
  const head = (
    <>
      <Th>{t('report list.report')}</Th>
      <Th className="max-md:hidden">{t('report list.source')}</Th>
      <Th className="max-md:hidden">{t('report list.published')}</Th>
      <Th number>{t('report list.open')}</Th>
      <Th number className="max-md:hidden">
        {t('report list.confirmed')}
      </Th>
      <Th number>{t('report list.untied')}</Th>
    </>
  )
  return (
    <Table caption={t('reports')} hideCaption head={head}>
      {rows.map((row) => (
        <tr key={row.id}>
          <Td className="w-full max-w-0 min-w-40">
            <Link
              data-row
              href={localePath(locale, `/desk/reports/${row.id}`)}
              className={`block hover:text-accent ${row.open > 0 ? 'font-medium' : ''}`}
            >
              <Dir language={row.language} lines={1} className="max-md:inline max-md:whitespace-normal">
                {row.title}
              </Dir>
            </Link>
            <span className="block text-12 text-quiet md:hidden">
              <Dir>{row.source.name}</Dir>
            </span>
          </Td>
          <Td className="whitespace-nowrap text-quiet max-md:hidden">
            <Dir>{row.source.name}</Dir>
          </Td>
          <Td className="whitespace-nowrap text-quiet max-md:hidden">
            <Published locale={locale} zone={zone} report={row} />
          </Td>
          <Count value={row.open} strong />
          <Count value={row.confirmed} wide />
          <Count value={row.untied} strong />
        </tr>
      ))}
    </Table>
  )
}

/** A count; nothing to do is shown as quietly as it is. */
function Count({ value, strong, wide }: { value: number; strong?: boolean; wide?: boolean }) {
  const where = wide ? 'max-md:hidden' : ''
  const weight = value === 0 ? 'text-quiet' : strong ? 'font-medium' : ''
  return (
    <Td number className={`${where} ${weight}`}>
      {value === 0 ? '·' : value}
    </Td>
  )
}
