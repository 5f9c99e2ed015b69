import Link from 'next/link'
import { Made, madeClass } from '#components/ui/made.tsx'
import type { CheckView } from '#domain/check/view.ts'
import { originsInWords } from '#messages/format.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; check: CheckView; side: 'affirms' | 'denies' }

/** How many origins stood on a side when a check was signed: what the two numbers meant, and where they stand now. */
export function SignedBounds({ locale, check, side }: Props) {
  const t = translator(locale, 'claim')
  const made = translator(locale, 'explain.made')
  const [least, most] = check.origins[side]
  const words = originsInWords(locale, least, most)
  if (most === 0) return words
  return (
    <Made of={words} className={madeClass}>
      <p>{t('at most', { count: most })}</p>
      <p>{least < most ? t('at least', { count: least }) : t('surely')}</p>
      <p className="mt-1 text-quiet">{made('then')}</p>
      <Link href={localePath(locale, `/claims/${check.claim.id}#chains`)} className="link">
        {made('to claim')}
      </Link>
    </Made>
  )
}
