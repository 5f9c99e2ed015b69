import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Time } from '#components/ui/time.tsx'
import { faultIn } from '#domain/report/look-faults.ts'
import type { Unlooked } from '#domain/report/rereading.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; zone: string; rows: readonly Unlooked[]; count: number }

/** The reports of a source that cannot be looked at again: each with since when, and why. */
export function InVain({ locale, zone, rows, count }: Props) {
  const t = translator(locale, 'rereading')
  if (count === 0) return null
  return (
    <section id="looks" className="grid grid-cols-1 gap-3">
      <h2 className="headline text-21">{t('in vain.title')}</h2>
      <p className="text-14 text-quiet">{t('in vain.text', { count })}</p>
      <ul className="divide-y divide-hairline">
        {rows.map(({ id, title, language, host, since, why, status }) => (
          <li key={id} className="grid gap-1 py-2">
            <Link
              href={localePath(locale, `/desk/reports/${id}/snapshots`)}
              prefetch={false}
              className="link"
            >
              <Dir language={language}>{title}</Dir>
            </Link>
            <span className="flex flex-wrap gap-x-3 text-12 text-quiet">
              <bdi dir="ltr">{host}</bdi>
              <span>
                {t(`why.${faultIn(why)}`)}
                {status !== null && ` (${status})`}
              </span>
              <Time locale={locale} zone={zone} at={since} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
