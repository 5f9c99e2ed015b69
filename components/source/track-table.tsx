import Link from 'next/link'
import type { ReactNode } from 'react'
import { Dir } from '#components/ui/dir.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import type { TrackCaseView, TrackStatement } from '#domain/source/track-view.ts'
import { dayInWords } from '#messages/format.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { OutcomeMark } from './outcome-mark.tsx'

type Props = { locale: Locale; zone: string; cases: readonly TrackCaseView[]; desk?: boolean }

/** The cases of a track record: each claim, since when the source was alone with it, what became of it and through whom. */
export function TrackTable({ locale, zone, cases, desk }: Props) {
  const t = translator(locale, 'source-record.track')
  const day = (at: string) => dayInWords(locale, at, zone)
  const claimHref = (id: string) => localePath(locale, `${desk ? '/desk' : ''}/claims/${id}`)
  const statementHref = ({ id, report }: TrackStatement) =>
    localePath(locale, desk ? `/desk/reports/${report}?statement=${id}` : `/reports/${report}#m-${id}`)
  const said = (statement: TrackStatement, words: ReactNode) => (
    <Link href={statementHref(statement)} className="link inline-block min-h-6 leading-6">
      {words}
    </Link>
  )
  const head = (
    <>
      <Th>{t('claim')}</Th>
      <Th>{t('alone')}</Th>
      <Th>{t('became')}</Th>
    </>
  )
  return (
    <Table caption={t('title')} hideCaption head={head}>
      {cases.map(({ claim, side, outcome, began, until, own, same, opposite }) => (
        <tr key={claim.id}>
          <Td className="min-w-56">
            <Link
              href={claimHref(claim.id)}
              className="font-reading text-16 hover:text-accent hover:underline"
            >
              <Dir language={claim.language}>{claim.wording}</Dir>
            </Link>
            {side === 'denies' && <span className="ms-2 text-quiet">{t('denies')}</span>}
          </Td>
          <Td className="text-quiet sm:whitespace-nowrap">
            <time dateTime={began}>{day(began)}</time>
            {own && <span className="block">{said(own, t('own'))}</span>}
          </Td>
          <Td>
            <span className="inline-flex items-center gap-2">
              <OutcomeMark outcome={outcome} />
              {t(`outcome.${outcome}`)}
            </span>
            <span className="block text-quiet">
              {same && (
                <span className="block">
                  {said(same, t('for', { source: `\u2068${same.source.name}\u2069`, day: day(same.at) }))}
                </span>
              )}
              {opposite && (
                <span className="block">
                  {said(
                    opposite,
                    t('against', { source: `\u2068${opposite.source.name}\u2069`, day: day(opposite.at) }),
                  )}
                </span>
              )}
              {outcome === 'open' && t('until', { day: day(until) })}
            </span>
          </Td>
        </tr>
      ))}
    </Table>
  )
}
