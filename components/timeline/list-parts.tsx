import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import type { Period } from './periods.ts'
import type { TimelineShown } from './shown.ts'

type Props = { locale: Locale; home: string; list: TimelineShown['list']; periods: Period[] }

/** Where in a long list one is, and the ways on: before, after, and to each day, month or year. */
export function ListParts({ locale, home, list: { start, total, entries, before, after }, periods }: Props) {
  const t = translator(locale, 'timeline-explorer')
  const to = (place: string) => localePath(locale, place ? `${home}/from/${place}` : home)
  const link = 'link inline-flex min-h-6 items-center pointer-coarse:min-h-11'
  return (
    <nav aria-label={t('parts')} className="no-print mb-6 grid gap-2 text-14">
      <p className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
        <span>{t('part', { from: start + 1, to: start + entries.length, total })}</span>
        {before !== null && (
          <a href={`${to(before)}#list`} rel="prev" className={link}>
            {t('before')}
          </a>
        )}
        {after !== null && (
          <a href={`${to(after)}#list`} rel="next" className={link}>
            {t('after')}
          </a>
        )}
      </p>
      <details>
        <summary className="min-h-6 text-accent pointer-coarse:min-h-11">{t('periods')}</summary>
        <ul className="mt-2 columns-[11rem] gap-x-6">
          {periods.map(({ place, name, count }) => (
            <li key={place}>
              <a href={`${to(place)}#list`} className={link}>
                {name}
              </a>{' '}
              <span className="text-quiet">{count}</span>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}
