import type { ReactNode } from 'react'
import type { SourceHealth } from '#domain/source/record-view.ts'
import { dayInWords, instantInWords, numberInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; zone: string; health: SourceHealth }

/** How a source comes in: what is newest, the longest silence, how well captures read, what later captures showed. */
export function DeskHealth({ locale, zone, health }: Props) {
  const t = translator(locale, 'source-record.health')
  const number = (value: number) => numberInWords(locale, value)
  const { last, gap, read, edits } = health
  const facts: [string, ReactNode][] = [
    [t('reports'), t('recent', { all: number(health.reports), recent: number(health.recent) })],
    [t('last'), last?.published && instantInWords(locale, last.published, zone)],
    [t('recorded'), last && instantInWords(locale, last.recorded, zone)],
    [t('gap'), gap && t('gap of', { days: gap.days, day: dayInWords(locale, gap.from, 'UTC') })],
    [t('read'), read && t('read of', { whole: number(read.whole), captures: number(read.captures) })],
    [t('silent'), edits ? number(edits.silent) : t('nobody looked')],
    [t('corrected'), edits ? number(edits.corrected) : t('nobody looked')],
  ]
  return (
    <dl className="grid grid-cols-[9rem_1fr] gap-x-4">
      {facts.map(([name, fact]) => (
        <div key={name} className="col-span-2 grid grid-cols-subgrid border-b border-hairline py-1.5">
          <dt className="text-quiet">{name}</dt>
          <dd>{fact || <span className="text-quiet">{t('nothing')}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
