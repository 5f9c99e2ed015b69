import { Table, Td, Th } from '#components/ui/table.tsx'
import type { QueueLine } from '#domain/queue/view.ts'
import { numberInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { secondsInWords } from '#messages/measures.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; lines: QueueLine[] }

/** Each kind of job with what waits, runs and failed. */
export function RunningQueue({ locale, lines }: Props) {
  const t = translator(locale, 'running.queue')
  return (
    <Table
      caption={t('caption')}
      hideCaption
      head={
        <>
          <Th>{t('kind')}</Th>
          <Th number>{t('waiting')}</Th>
          <Th number>{t('running')}</Th>
          <Th number>{t('failed')}</Th>
          <Th number className="max-sm:hidden">
            {t('oldest')}
          </Th>
        </>
      }
    >
      {lines.map(({ kind, waiting, running, failed, oldest }) => (
        <tr key={kind}>
          <Td>
            <code dir="ltr">{kind}</code>
          </Td>
          <Td number>{numberInWords(locale, waiting)}</Td>
          <Td number>{numberInWords(locale, running)}</Td>
          <Td number className={failed > 0 ? 'font-medium text-danger' : ''}>
            {numberInWords(locale, failed)}
          </Td>
          <Td number className="max-sm:hidden">
            {oldest === null ? '–' : secondsInWords(locale, oldest)}
          </Td>
        </tr>
      ))}
    </Table>
  )
}
