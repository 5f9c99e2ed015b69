import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { TimeIn } from '#components/ui/time-in.tsx'
import { tellsBeside } from '#domain/report/change-kinds.ts'
import type { TwoSnapshots as Two } from '#domain/report/rereading.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { ChangeTold } from './change-told.tsx'
import type { Differences } from './diff-rows.ts'
import { Told } from './edited-after.tsx'
import { TwoSnapshots } from './two-snapshots.tsx'

type Props = { locale: Locale; zone: string; two: Two; differences: Differences }

/** What readers are shown of one change of a report: when it was seen, whether the report says so, and both texts. */
export function ChangePage({ locale, zone, two, differences }: Props) {
  const t = translator(locale, 'rereading')
  const { report, from, to, change } = two
  const seen = (key: 'was' | 'is', at: string) => (
    <TimeIn locale={locale} zone={zone} at={at} words={(time) => t(`reader.${key}`, { time })} />
  )
  return (
    <>
      <header className="grid gap-3">
        <p className="eyebrow">{t('reader.page')}</p>
        <h1 className="headline max-w-[32ch] text-32">
          <Dir language={report.language}>{report.title}</Dir>
        </h1>
        <p className="text-14 print:hidden">
          <Link href={localePath(locale, `/reports/${report.id}`)} className="link">
            {t('reader.report')}
          </Link>
        </p>
        {change && (
          <div className="grid max-w-measure gap-2">
            <Told locale={locale} zone={zone} change={change} />
            <ChangeTold locale={locale} language={report.language} change={change} />
          </div>
        )}
      </header>
      <TwoSnapshots
        locale={locale}
        report={report}
        beside={Boolean(change && tellsBeside(change.kinds))}
        differences={differences}
        wasTitle={seen('was', from.retrievedAt)}
        isTitle={seen('is', to.retrievedAt)}
      />
    </>
  )
}
