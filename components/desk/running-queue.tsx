import { Table, Td, Th } from '#components/ui/table.tsx'
import type { QueueLine } from '#domain/queue/view.ts'
import { numberInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { secondsInWords } from '#messages/measures.ts'
import { translator } from '#messages/translator.ts'

/** What a kind of job does; the kind itself where nobody has said. */
export function jobInWords(locale: Locale, kind: string): string {
  const t = translator(locale, 'running.job')
  const key = kind.replace('.', ' ') as 'feed poll'
  return t.has(key) ? t(key) : kind
}

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
            {jobInWords(locale, kind)}{' '}
            <code dir="ltr" className="text-12 text-quiet max-sm:hidden">
              {kind}
            </code>
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
