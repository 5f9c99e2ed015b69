import { EmptyState } from '#components/ui/empty-state.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import { Time } from '#components/ui/time.tsx'
import type { BackupLine } from '#domain/queue/view.ts'
import { numberInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { bytesInWords } from '#messages/measures.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; zone: string; backups: BackupLine[] }

/** The newest backups; where there is none, how one is made. */
export function RunningBackups({ locale, zone, backups }: Props) {
  const t = translator(locale, 'running.backups')
  if (backups.length === 0)
    return (
      <EmptyState part title={t('none')} text={t('none text')}>
        <code dir="ltr">{t('command')}</code>
      </EmptyState>
    )
  return (
    <Table
      caption={t('caption')}
      hideCaption
      head={
        <>
          <Th>{t('at')}</Th>
          <Th>{t('file')}</Th>
          <Th number>{t('size')}</Th>
          <Th number className="max-sm:hidden">
            {t('rows')}
          </Th>
          <Th number>{t('missing')}</Th>
        </>
      }
    >
      {backups.map(({ id, at, file, size, rows, missing }) => (
        <tr key={id}>
          <Td>
            <Time locale={locale} zone={zone} at={at} />
          </Td>
          <Td className="break-all">
            <bdi dir="ltr">{file}</bdi>
          </Td>
          <Td number>{bytesInWords(locale, size)}</Td>
          <Td number className="max-sm:hidden">
            {numberInWords(locale, rows)}
          </Td>
          <Td number className={missing > 0 ? 'font-medium text-danger' : ''}>
            {numberInWords(locale, missing)}
          </Td>
        </tr>
      ))}
    </Table>
  )
}
