import { Table, Td, Th } from '#components/ui/table.tsx'
import { Time } from '#components/ui/time.tsx'
import type { RunningState } from '#domain/queue/view.ts'
import { numberInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { bytesInWords, secondsInWords } from '#messages/measures.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; zone: string; state: RunningState }

/** How large the record is and how much room there is, a line each. */
export function RunningFigures({ locale, zone, state: { figures, disk, queue } }: Props) {
  const t = translator(locale, 'running.figures')
  const unknown = t('unknown')
  const number = (value: number | undefined) =>
    value === undefined ? unknown : numberInWords(locale, Math.round(value))
  const { database_bytes: size, oldest_transaction_seconds: oldest, last_root_at: root } = figures
  const lines = [
    [t('workers'), number(queue.workers)],
    [t('database'), size === undefined ? unknown : bytesInWords(locale, size)],
    [
      t('disk'),
      disk
        ? t('disk of', { free: bytesInWords(locale, disk.free), all: bytesInWords(locale, disk.all) })
        : unknown,
    ],
    [
      t('connections'),
      t('connections of', { used: number(figures.connections), most: number(figures.connections_most) }),
    ],
    [t('transaction'), oldest === undefined ? unknown : secondsInWords(locale, oldest)],
    [t('reports'), number(figures.report_rows)],
    [t('snapshots'), number(figures.snapshot_rows)],
    [t('statements'), number(figures.statement_rows)],
    [t('history'), number(figures.history_rows)],
    [
      t('root'),
      root === undefined ? (
        unknown
      ) : (
        <Time key="root" locale={locale} zone={zone} at={new Date(root * 1000).toISOString()} />
      ),
    ],
  ]
  return (
    <Table
      caption={t('caption')}
      hideCaption
      head={
        <>
          <Th>{t('name')}</Th>
          <Th number>{t('value')}</Th>
        </>
      }
    >
      {lines.map(([name, value]) => (
        <tr key={String(name)}>
          <Td>{name}</Td>
          <Td number>{value}</Td>
        </tr>
      ))}
    </Table>
  )
}
