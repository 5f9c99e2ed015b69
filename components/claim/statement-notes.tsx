import Link from 'next/link'
import type { ReactNode } from 'react'
import { AdmiraltyPair } from '#components/statement/admiralty-pair.tsx'
import { Dir } from '#components/ui/dir.tsx'
import type { ClaimStatement, RewordedNow } from '#domain/claim/view.ts'
import { dayInWords } from '#messages/format.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; statement: ClaimStatement }

/** What else is known of a statement: hedge, what it rests on, whether it still stands, whether the status rests on it. */
export function StatementNotes({ locale, statement }: Props) {
  const t = translator(locale, 'claim')
  const own = translator(locale, 'statement')
  const { mode, hedge, hedged, withdrawn, live, loadBearing, restsOn, reworded } = statement
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-12 text-quiet">
      <li>
        <AdmiraltyPair locale={locale} statement={statement} />
      </li>
      <li>{own(`mode.${mode}`)}</li>
      {hedge && <li className="text-warn">{own('hedge', { word: hedge })}</li>}
      {hedged === 'inherited' && <li className="text-warn">{t('inherited hedge')}</li>}
      {withdrawn && <li className="font-medium text-danger">{own('withdrawn')}</li>}
      {!live && !withdrawn && <li className="font-medium text-danger">{t('fell')}</li>}
      {reworded && (
        <li className="font-medium text-warn">
          <Reworded locale={locale} reworded={reworded} />
        </li>
      )}
      {loadBearing && <li className="font-medium text-ink">{t('bears')}</li>}
      {restsOn.map((reliance) => (
        <li key={`${reliance.kind} ${reliance.name} ${reliance.date} ${reliance.statementId}`}>
          <RestsOn locale={locale} reliance={reliance} />
        </li>
      ))}
    </ul>
  )
}

/** That its report has it in other words now, with the two texts where a change is told of. */
function Reworded({ locale, reworded: { report, change, said } }: { locale: Locale; reworded: RewordedNow }) {
  const words = translator(locale, 'rereading')(`claim.${said ?? 'otherwise'}`)
  if (change === null) return words
  return (
    <Link
      href={localePath(locale, `/reports/${report}/changes/${change}`)}
      className="underline underline-offset-2"
    >
      {words}
    </Link>
  )
}

/** "cites Lumera Gazette, Wed 2 Sep 2026": a link where the statement or the source is on record. */
function RestsOn({ locale, reliance }: { locale: Locale; reliance: ClaimStatement['restsOn'][number] }) {
  const { kind, name, date, statementId, sourceId } = reliance
  // the day as the citing text named it has no hour, so no zone can move it
  const day = date && `${locale === 'ar' ? '،' : ','} ${dayInWords(locale, date, 'UTC')}`
  const label: ReactNode = <Dir>{name}</Dir>
  const link = 'underline decoration-edge underline-offset-2 hover:text-accent'
  return (
    <>
      {translator(locale, 'report')(`reliance.${kind}`)}{' '}
      {statementId ? (
        <a href={`#s-${statementId}`} className={link}>
          {label}
        </a>
      ) : sourceId ? (
        <Link href={localePath(locale, `/sources/${sourceId}`)} className={link}>
          {label}
        </Link>
      ) : (
        label
      )}
      {day}
      {!statementId && <> ({translator(locale, 'claim')('not in record')})</>}
    </>
  )
}
