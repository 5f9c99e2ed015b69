import type { ReactNode } from 'react'
import { Dir } from '#components/ui/dir.tsx'
import { Time } from '#components/ui/time.tsx'
import type { WithdrawnRow } from '#domain/report/changes.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = {
  locale: Locale
  zone: string
  rows: readonly WithdrawnRow[]
  form: (row: WithdrawnRow) => ReactNode
}

/** Statements on whose withdrawal there is a word: by which snapshot or whom, when, and the way to say otherwise. */
export function WithdrawnList({ locale, zone, rows, form }: Props) {
  const t = translator(locale, 'record.withdrawal')
  return (
    <ul className="grid gap-4">
      {rows.map((row) => {
        const gone = row.state === 'withdrawn'
        const number = row.snapshot
        return (
          <li key={row.statement} className="grid justify-items-start gap-1 border-b border-hairline pb-3">
            <p className="max-w-measure font-reading text-16">
              <Dir language={row.language}>
                {gone ? <s className="text-quiet">{row.words}</s> : row.words}
              </Dir>
            </p>
            <p className="flex flex-wrap gap-x-2 text-12 text-quiet">
              <span className="font-semibold text-ink">{t(row.state)}</span>
              {row.byName ? (
                <>
                  <Dir>{row.byName}</Dir>
                  <Dir>{row.reason}</Dir>
                </>
              ) : number ? (
                <span>{t(gone ? 'dropped' : 'found', { number })}</span>
              ) : (
                <Dir>{row.reason}</Dir>
              )}
              <Time locale={locale} zone={zone} at={row.at} />
            </p>
            {form(row)}
          </li>
        )
      })}
    </ul>
  )
}
