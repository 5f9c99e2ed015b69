import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = {
  locale: Locale
  reports: readonly { id: string; title: string; language: string; count: number }[]
}

/** Reports of which a later snapshot words something otherwise, at the head of the inbox. */
export function RewordedNotice({ locale, reports }: Props) {
  const t = translator(locale, 'record.changes')
  if (reports.length === 0) return null
  return (
    <Notice kind="warn" title={t('inbox')}>
      <ul className="grid gap-1">
        {reports.map(({ id, title, language, count }) => (
          <li key={id}>
            <Link href={localePath(locale, `/desk/reports/${id}/snapshots`)} className="link">
              <Dir language={language}>{title}</Dir>
            </Link>{' '}
            <span className="text-quiet">{t('waits', { count })}</span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
