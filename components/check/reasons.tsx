import Link from 'next/link'
import { ActorLink } from '#components/actor/actor-link.tsx'
import { Published } from '#components/report/published.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { reasonParts } from '#domain/check/citations.ts'
import type { CheckView } from '#domain/check/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; zone: string; check: CheckView; className?: string; notes?: boolean }

/**
 * The reasons of a check, each number in brackets a link to the statement that it names; with `notes` the statements
 * stand below, so that the page prints with its sources.
 */
export function Reasons({ locale, zone, check, className = '', notes = false }: Props) {
  const t = translator(locale, 'check-desk')
  const cited = new Map(check.citations.map((one) => [one.number, one]))
  const href = (number: number) => statementHref(locale, cited.get(number)!)
  return (
    <>
      <p dir="auto" className={`whitespace-pre-wrap ${className}`}>
        {reasonParts(check.reasons, new Set(cited.keys())).map((part, at) =>
          'words' in part ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, in its order, never moved
            <span key={at}>{part.words}</span>
          ) : (
            <Link
              // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, in its order, never moved
              key={at}
              href={href(part.cites)}
              className="link text-[0.8em]"
              aria-label={t('cited', { number: part.cites })}
            >
              <bdi>[{part.cites}]</bdi>
            </Link>
          ),
        )}
      </p>
      {notes && check.citations.length > 0 && (
        <ol className="grid max-w-measure gap-2 text-14" aria-label={t('citations')}>
          {check.citations.map(({ number, words, language, speaker, speakerId, report }) => (
            <li key={number} className="grid grid-cols-[2.5rem_1fr]">
              <bdi className="text-quiet">[{number}]</bdi>
              <span>
                <Link href={href(number)} className="link">
                  <Dir language={language}>{words}</Dir>
                </Link>
                <span className="block text-12 text-quiet">
                  {speaker && (
                    <>
                      {speakerId ? (
                        <ActorLink locale={locale} actor={{ id: speakerId, name: speaker }} />
                      ) : (
                        <Dir>{speaker}</Dir>
                      )}{' '}
                      ·{' '}
                    </>
                  )}
                  <Dir>{report.source}</Dir>
                  {report.publishedAt && ' · '}
                  <Published locale={locale} zone={zone} report={report} />
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

const statementHref = (locale: Locale, { statement, report }: CheckView['citations'][number]): string =>
  localePath(locale, `/reports/${report.id}#s-${statement}`)
