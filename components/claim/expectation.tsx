import Link from 'next/link'
import type { ReactNode } from 'react'
import { ActorLink } from '#components/actor/actor-link.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import { Section } from '#components/ui/section.tsx'
import { TimeIn } from '#components/ui/time-in.tsx'
import type { ExpectationView, OutcomeRow, SettledBy } from '#domain/claim/expectation.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = {
  locale: Locale
  zone: string
  /** null for a claim of another kind */
  expectation: ExpectationView | null
  /** statements open on the reading desk */
  desk?: boolean
  /** what an editor can do about it */
  children?: ReactNode
}

/** When an expected thing is due and of whom, each time that was moved, and what became of it. */
export function Expectation({ locale, zone, expectation, desk = false, children }: Props) {
  if (!expectation) return null
  const t = translator(locale, 'expectation')
  const claim = translator(locale, 'claim')
  const { due, owner, moves, moved, outcome, record } = expectation
  const link = { locale, desk }
  return (
    <Section
      id="expectation"
      title={t('one')}
      aside={
        <strong className={outcome === 'open' ? 'font-medium' : ''}>{claim(`outcome.${outcome}`)}</strong>
      }
    >
      <div className="grid gap-3">
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          <li>
            {due ? (
              <TimeIn locale={locale} zone={zone} at={due} words={(time) => t('due', { time })} />
            ) : (
              t('no due')
            )}
          </li>
          {owner && (
            <li>
              <Filled
                words={t('owner', { name: hole(0) })}
                parts={[<ActorLink key="name" {...link} actor={owner} />]}
              />
            </li>
          )}
          {moved > 0 && <li className="font-medium">{claim('moved times', { count: moved })}</li>}
        </ul>
        {moves.length > 1 && (
          <ol aria-label={t('moves')} className="grid gap-1 text-14">
            {moves.map((move, index) => (
              <li key={`${move.announcedAt} ${move.due.from}`} className="flex flex-wrap gap-x-3">
                <span>
                  <TimeIn
                    locale={locale}
                    zone={zone}
                    at={move.due}
                    words={(time) => t(index === 0 ? 'first due' : 'moved to', { time })}
                  />
                </span>
                {move.announcedAt && (
                  <span className="text-quiet">
                    <TimeIn
                      locale={locale}
                      zone={zone}
                      at={move.announcedAt}
                      words={(time) => t('announced', { time })}
                    />
                  </span>
                )}
                <By {...link} words={t('by', { source: hole(0) })} statement={move.statement} />
              </li>
            ))}
          </ol>
        )}
        {record.length > 0 && (
          <ul aria-label={t('record')} className="grid gap-3">
            {record.map((row) => (
              <Recorded key={row.at} locale={locale} zone={zone} row={row} desk={desk} />
            ))}
          </ul>
        )}
        {children}
      </div>
    </Section>
  )
}

type RecordedProps = { locale: Locale; zone: string; row: OutcomeRow; desk: boolean }

/** What somebody said became of it: who, when, why, and what settles it. */
function Recorded({ locale, zone, row, desk }: RecordedProps) {
  const t = translator(locale, 'expectation')
  const outcome = translator(locale, 'claim')(`outcome.${row.outcome}`)
  const name = `\u2068${row.byName}\u2069`
  return (
    <li className="grid max-w-measure gap-0.5">
      <p className="text-14 text-quiet">
        <TimeIn
          locale={locale}
          zone={zone}
          at={row.at}
          words={(time) => t('recorded', { outcome, name, time })}
        />
      </p>
      <p className="font-reading text-16">
        <Dir>{row.reasons}</Dir>
      </p>
      <p className="text-14">
        <By
          locale={locale}
          desk={desk}
          words={t('settled by', { source: hole(0) })}
          statement={row.statement}
        />
      </p>
    </li>
  )
}

type ByProps = { locale: Locale; desk: boolean; words: string; statement: SettledBy | null }

function By({ locale, desk, words, statement }: ByProps) {
  if (!statement) return null
  const place = `/reports/${statement.reportId}`
  const path = desk ? `/desk${place}?statement=${statement.id}` : `${place}#m-${statement.id}`
  const source = (
    <Link key="source" href={localePath(locale, path)} className="link">
      <Dir>{statement.source}</Dir>
    </Link>
  )
  return (
    <span className="text-quiet">
      <Filled words={words} parts={[source]} />
    </span>
  )
}
