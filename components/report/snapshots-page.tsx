import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { Dir } from '#components/ui/dir.tsx'
import { ownText } from '#domain/report/own-text.ts'
import type { OtherText } from '#domain/report/view.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { ChangesBody } from './changes-body.tsx'
import { OneWith } from './one-with.tsx'
import { RereadingDesk } from './rereading-desk.tsx'

type Props = ComponentProps<typeof ChangesBody> &
  ComponentProps<typeof RereadingDesk> & {
    /** the other texts of what is one report */
    others: readonly OtherText[]
    children: ReactNode
  }

/** What later snapshots of a report changed: for an editor to decide, then the snapshots themselves. Beside it, what it is one with. */
export function SnapshotsPage({
  locale,
  zone,
  changes,
  keep,
  withdraw,
  rereading,
  two,
  beside,
  look,
  others,
  children,
}: Props) {
  const t = translator(locale, 'record.changes')
  const { report } = changes
  return (
    <div className="grid gap-x-12 gap-y-8 py-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid content-start gap-6">
        <header className="grid gap-1">
          <Link href={localePath(locale, ownText(report.id, report.merged))} className="link text-14">
            {t('back')}
          </Link>
          <h1 className="headline text-26">{t('title')}</h1>
          <p className="font-reading text-18">
            <Dir language={report.language}>{report.title}</Dir>
          </p>
          <OneWith locale={locale} texts={others} snapshots />
        </header>
        <ChangesBody locale={locale} zone={zone} changes={changes} keep={keep} withdraw={withdraw} />
        <RereadingDesk
          locale={locale}
          zone={zone}
          changes={changes}
          rereading={rereading}
          two={two}
          beside={beside}
          look={look}
        />
      </div>
      <div className="grid content-start border-t border-ink pt-3 lg:border-t-0 lg:pt-0">{children}</div>
    </div>
  )
}
