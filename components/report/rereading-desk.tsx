import { Section } from '#components/ui/section.tsx'
import { TimeIn } from '#components/ui/time-in.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { BesideChange } from '#domain/report/beside.ts'
import { tellsBeside } from '#domain/report/change-kinds.ts'
import type { Changes } from '#domain/report/changes.ts'
import type { Rereading, TwoSnapshots as Two } from '#domain/report/rereading.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { ChangeMark } from './change-mark.tsx'
import { ChangeTold } from './change-told.tsx'
import { ChooseTwo } from './choose-two.tsx'
import { differencesOf } from './diff-rows.ts'
import { LookLine } from './look-line.tsx'
import { LookNow } from './look-now.tsx'
import { SnapshotList } from './snapshot-list.tsx'
import { TwoSnapshots } from './two-snapshots.tsx'

type Props = {
  locale: Locale
  zone: string
  changes: Changes
  rereading: Rereading
  two: Two | null
  /** byline and captions of the two, read from their bytes */
  beside: BesideChange[]
  look: (input: { report: string }) => Promise<Outcome<unknown>>
}

/** What looking again showed of a report: the last look, its snapshots, and two of them side by side. */
export function RereadingDesk({ locale, zone, changes, rereading, two, beside, look }: Props) {
  const t = translator(locale, 'rereading')
  const { report, snapshots } = changes
  const [newest, older] = snapshots
  const title = (end: Two['from']) => (
    <TimeIn
      locale={locale}
      zone={zone}
      at={end.retrievedAt}
      words={(time) => t('list.snapshot', { number: end.number, time })}
    />
  )
  return (
    <>
      <Section title={t('title')}>
        <div className="grid gap-4">
          <LookLine
            locale={locale}
            zone={zone}
            look={rereading.look}
            absence={rereading.absences[0]}
            change={rereading.changes[0]}
          />
          {rereading.look && <LookNow locale={locale} report={report.id} look={look} />}
        </div>
      </Section>
      <Section title={t('list.title')}>
        <SnapshotList locale={locale} zone={zone} changes={changes} rereading={rereading} />
      </Section>
      {newest && older && (
        <Section id="two" title={t('diff.title')}>
          <div className="grid gap-6">
            <ChooseTwo
              locale={locale}
              zone={zone}
              snapshots={snapshots}
              merged={report.merged}
              from={two?.from.number ?? older.number}
              to={two?.to.number ?? newest.number}
            />
            {two?.change && (
              <div className="grid gap-1">
                <p>
                  <ChangeMark locale={locale} change={two.change} />
                </p>
                <ChangeTold locale={locale} language={report.language} change={two.change} beside={beside} />
              </div>
            )}
            {two && (
              <TwoSnapshots
                locale={locale}
                report={report}
                beside={Boolean(two.change && tellsBeside(two.change.kinds))}
                differences={differencesOf(two)}
                wasTitle={title(two.from)}
                isTitle={title(two.to)}
              />
            )}
          </div>
        </Section>
      )}
    </>
  )
}
