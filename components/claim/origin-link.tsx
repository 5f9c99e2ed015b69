import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import type { OriginRef } from '#domain/claim/view.ts'
import type { Locale } from '#messages/locales.ts'
import { originHref, originName } from './origin-name.ts'

type Props = { locale: Locale; origin: OriginRef; desk?: boolean; className?: string }

/** What an origin is called, which leads to its page where it has one. */
export function OriginLink({ locale, origin, desk, className = '' }: Props) {
  const href = originHref(locale, origin, desk)
  const name = <Dir className={className}>{originName(locale, origin)}</Dir>
  return href ? (
    <Link href={href} className="hover:text-accent hover:underline">
      {name}
    </Link>
  ) : (
    name
  )
}
