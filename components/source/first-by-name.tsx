import Link from 'next/link'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = {
  locale: Locale
  shown: number
  all: number /** on the desk, whose search finds all */
  desk?: boolean
}

/** Says that a list of sources holds the first by name alone, and where the others are found; nothing where it holds all. */
export function FirstByName({ locale, shown, all, desk = false }: Props) {
  if (shown >= all) return null
  const t = translator(locale, 'source')
  return (
    <p className="mt-2 text-14 text-quiet">
      {t('first', { shown, all })}{' '}
      <Link href={localePath(locale, desk ? '/desk/search' : '/search')} className="link">
        {t('search')}
      </Link>
    </p>
  )
}
