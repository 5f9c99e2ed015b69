import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { type Locale, localePath } from '#messages/locales.ts'

type Props = { locale: Locale; sources: readonly { id: string; name: string }[] }

/** Sources by name, each a link, in one line. */
export function SourceNames({ locale, sources }: Props) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {sources.map(({ id, name }) => (
        <li key={id}>
          <Link href={localePath(locale, `/sources/${id}`)} className="link">
            <Dir>{name}</Dir>
          </Link>
        </li>
      ))}
    </ul>
  )
}
