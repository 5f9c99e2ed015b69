import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { type Locale, localePath } from '#messages/locales.ts'

type Props = {
  locale: Locale
  actor: { id: string; name: string }
  language?: string | null
  /** on the desk an actor has another page */
  desk?: boolean
  className?: string
}

/** An actor's name, which leads to its page. */
export function ActorLink({ locale, actor: { id, name }, language, desk, className = 'link' }: Props) {
  return (
    <Link href={localePath(locale, `${desk ? '/desk' : ''}/actors/${id}`)} className={className}>
      <Dir language={language}>{name}</Dir>
    </Link>
  )
}
