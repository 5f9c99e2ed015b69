import { CornerDownRight, FileX } from 'lucide-react'
import type { ReactNode } from 'react'
import { TimeIn } from '#components/ui/time-in.tsx'
import type { Changes } from '#domain/report/changes.ts'
import type { AbsenceLine, ChangeLine, Rereading } from '#domain/report/rereading.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { ChangeMark } from './change-mark.tsx'
import { ChangeTold } from './change-told.tsx'

type Props = {
  locale: Locale
  zone: string
  changes: Pick<Changes, 'report' | 'snapshots'>
  rereading: Rereading
}

/** A report's snapshots, what changed between them, and when it was gone or back: newest first. */
export function SnapshotList({ locale, zone, changes: { report, snapshots }, rereading }: Props) {
  const t = translator(locale, 'rereading')
  const arrived = new Map(rereading.changes.map((change) => [change.to.id, change]))
  const entries: { at: string; key: string; shown: ReactNode }[] = [
    ...snapshots.map((one) => ({
      at: one.retrievedAt,
      key: one.id,
      shown: (
        <>
          <p className="font-medium">
            <TimeIn
              locale={locale}
              zone={zone}
              at={one.retrievedAt}
              words={(time) => t('list.snapshot', { number: one.number, time })}
            />
          </p>
          {arrived.has(one.id) && isForward(arrived.get(one.id)!) && (
            <Change locale={locale} report={report} change={arrived.get(one.id)!} />
          )}
        </>
      ),
    })),
    ...rereading.changes
      .filter((change) => !isForward(change))
      .map((change) => ({
        at: change.at,
        key: `back ${change.number}`,
        shown: (
          <>
            <p className="font-medium">{t('list.back to', { number: change.to.number })}</p>
            <Change locale={locale} report={report} change={change} />
          </>
        ),
      })),
    ...rereading.absences.map((one) => ({
      at: one.at,
      key: `absence ${one.number}`,
      shown: <Absence locale={locale} zone={zone} absence={one} />,
    })),
  ]
  return (
    <ol className="divide-y divide-hairline">
      {entries
        .toSorted((a, b) => b.at.localeCompare(a.at) || b.key.localeCompare(a.key))
        .map(({ key, shown }) => (
          <li key={key} className="grid gap-1 py-3 first:pt-0">
            {shown}
          </li>
        ))}
    </ol>
  )
}

const isForward = ({ from, to }: ChangeLine) => from.number < to.number

function Change({
  locale,
  report,
  change,
}: {
  locale: Locale
  report: Changes['report']
  change: ChangeLine
}) {
  const t = translator(locale, 'rereading')
  const [from, to] = [change.from.number, change.to.number]
  return (
    <>
      <p>
        <ChangeMark locale={locale} change={change} />
      </p>
      <ChangeTold locale={locale} language={report.language} change={change} />
      <p className="text-14 print:hidden">
        <a
          href={`${localePath(locale, `/desk/reports/${report.id}/snapshots`)}?${report.merged ? 'text=own&' : ''}from=${from}&to=${to}#two`}
          className="link"
        >
          {t('list.show', { from, to })}
        </a>
      </p>
    </>
  )
}

function Absence({ locale, zone, absence }: { locale: Locale; zone: string; absence: AbsenceLine }) {
  const t = translator(locale, 'rereading')
  const { state, why, since } = absence
  const [Icon, ink] = state === 'gone' ? [FileX, 'text-danger'] : [CornerDownRight, 'text-accent']
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      <span className={`inline-flex items-center gap-1.5 font-medium ${ink}`}>
        <Icon aria-hidden="true" className="size-4 shrink-0 rtl:-scale-x-100" />
        {t(`list.${state}`)}
      </span>
      <TimeIn locale={locale} zone={zone} at={since} words={(time) => t('list.since', { time })} />
      {why && <span className="text-14 text-quiet">{t(`why.${why}`)}</span>}
    </p>
  )
}
