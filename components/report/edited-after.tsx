import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Time } from '#components/ui/time.tsx'
import { TimeIn } from '#components/ui/time-in.tsx'
import { besideOf } from '#domain/report/change-kinds.ts'
import type { ChangeLine, PublicRereading, ReportEdits } from '#domain/report/rereading.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { markOf } from './change-mark.tsx'
import { ChangeTold } from './change-told.tsx'

type Whole = { locale: Locale; zone: string; report: { id: string; language: string } }

/**
 * Says to readers that a report was changed after it was captured, whether it says so itself, and whether it is gone; and
 * of each report that is one with it the same, marked by its outlet.
 */
export function EditedAfter({ rereading, ...whole }: Whole & { rereading: PublicRereading }) {
  const { locale, zone } = whole
  const t = translator(locale, 'rereading')
  return (
    <>
      <Edits {...whole} edits={rereading} />
      {rereading.merged.map((other) =>
        other.changes.length + Number(other.absence !== null) === 0 ? null : (
          <section key={other.id} aria-labelledby={`e-${other.id}`} className="grid gap-2">
            <h2 id={`e-${other.id}`} className="eyebrow">
              <Filled
                words={t('reader.of', { source: hole(0) })}
                parts={[<Dir key="source">{other.source.name}</Dir>]}
              />
            </h2>
            <Edits locale={locale} zone={zone} report={other} edits={other} />
          </section>
        ),
      )}
    </>
  )
}

function Edits({ locale, zone, report, edits: { changes, absence } }: Whole & { edits: ReportEdits }) {
  const t = translator(locale, 'rereading')
  if (changes.length === 0 && !absence) return null
  return (
    <div className="grid gap-4">
      {absence && (
        <Notice
          kind={absence.state === 'gone' ? 'warn' : 'info'}
          title={
            <TimeIn
              locale={locale}
              zone={zone}
              at={absence.since}
              words={(time) =>
                absence.state === 'gone'
                  ? t('reader.gone', { time, why: t(`why.${absence.why ?? 'not found'}`) })
                  : t('reader.back', { time })
              }
            />
          }
        />
      )}
      {changes.length > 0 && (
        <Notice
          kind={changes.some(({ silent }) => silent) ? 'warn' : 'info'}
          title={t('reader.title')}
          safe={t('reader.all', { count: changes.length })}
        >
          <ul className="grid gap-4">
            {changes.map((change) => (
              <li key={change.number} className="grid gap-1">
                <Told locale={locale} zone={zone} change={change} />
                <ChangeTold locale={locale} language={report.language} change={change} />
                <Link
                  href={localePath(locale, `/reports/${report.id}/changes/${change.number}`)}
                  className="link text-14 print:hidden"
                >
                  {t('reader.show')}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}

/** When a change was seen, whether the report says so, and since when it can have been made. */
export function Told({ locale, zone, change }: { locale: Locale; zone: string; change: ChangeLine }) {
  const t = translator(locale, 'rereading')
  const mark = markOf(change)
  const told = mark === 'trivial' || mark === 'unjudged' ? 'grown' : mark
  return (
    <p>
      <Filled
        words={`${t(`reader.${told}`, { time: hole(0), what: besideOf(change.kinds) })} ${t('reader.saw', { time: hole(1) })}`}
        parts={[
          <Time key="to" locale={locale} zone={zone} at={change.at} />,
          <Time key="from" locale={locale} zone={zone} at={change.from.retrievedAt} />,
        ]}
      />
    </p>
  )
}
