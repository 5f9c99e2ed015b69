import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Time } from '#components/ui/time.tsx'
import type { FigureLine } from '#domain/figure/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { amountInWords } from './amount.ts'

type Props = {
  locale: Locale
  zone: string
  figures: readonly FigureLine[]
  /** on the desk, where differences wait to be decided */
  desk?: boolean
}

/** Figures with their newest value, each a way to its chart. */
export function FigureList({ locale, zone, figures, desk }: Props) {
  const t = translator(locale, 'figure')
  return (
    <ul className="grid gap-3">
      {figures.map(({ id, what, scope, language, newest, values, undecided }) => (
        <li key={id} className="grid gap-0.5">
          <Link
            href={localePath(locale, `${desk ? '/desk' : ''}/figures/${id}`)}
            className="link first-letter:uppercase"
          >
            <Dir language={language}>{what}</Dir>
          </Link>
          {scope && (
            <p className="text-12 text-quiet">
              <Dir language={language}>{scope}</Dir>
            </p>
          )}
          <p className="flex flex-wrap gap-x-3 text-14">
            {newest && (
              <>
                <span className="font-medium">{amountInWords(locale, newest.amount)}</span>
                <span className="text-quiet">
                  {t('as of')} <Time locale={locale} zone={zone} at={newest.at} />
                </span>
              </>
            )}
            <span className="text-quiet">{t('count', { count: values })}</span>
            {desk && undecided > 0 && (
              <span className="font-medium text-warn">{t('desk.undecided', { count: undecided })}</span>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
