import Link from 'next/link'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** Says that a list of sources holds the first by name alone, and where the others are found; nothing where it holds all. */
export function FirstByName({ locale, shown, all }: { locale: Locale; shown: number; all: number }) {
  if (shown >= all) return null
  const t = translator(locale, 'source')
  return (
    <p className="mt-2 text-14 text-quiet">
      {t('first', { shown, all })}{' '}
      <Link href={localePath(locale, '/search')} className="link">
        {t('search')}
      </Link>
    </p>
  )
}
