import { Dir } from '#components/ui/dir.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import { Time } from '#components/ui/time.tsx'
import type { ReliabilityRow } from '#domain/source/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** Every grade a source was given, newest first; none is ever changed. The first is in force. */
export function GradeList({ locale, zone, rows }: { locale: Locale; zone: string; rows: ReliabilityRow[] }) {
  const t = translator(locale, 'source-admin')
  const grade = translator(locale, 'source.grade')
  if (rows.length === 0) return <p className="text-quiet">{t('no grades')}</p>
  return (
    <Table
      caption={t('grades')}
      hideCaption
      head={
        <>
          <Th>{t('grade')}</Th>
          <Th>{t('from')}</Th>
          <Th>{t('reason')}</Th>
          <Th className="max-sm:hidden">{t('signed')}</Th>
        </>
      }
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <Td className="sm:whitespace-nowrap">
            <span className="me-2 font-medium">{row.grade}</span>
            <span className="text-quiet">{grade(row.grade)}</span>
          </Td>
          <Td className="sm:whitespace-nowrap">
            <Time locale={locale} zone="UTC" at={`${row.from}T00:00:00Z`} dayOnly />
          </Td>
          <Td className="sm:min-w-48">
            <Dir>{row.reason}</Dir>
          </Td>
          <Td className="whitespace-nowrap text-quiet max-sm:hidden">
            {row.byName && (
              <>
                <Dir>{row.byName}</Dir>
                {' · '}
              </>
            )}
            <Time locale={locale} zone={zone} at={row.at} dayOnly />
          </Td>
        </tr>
      ))}
    </Table>
  )
}
