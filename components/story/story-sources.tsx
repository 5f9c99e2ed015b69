import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import type { StoryView } from '#domain/story/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** Whose reports a story was read from, and how many of each. */
export function StorySources({ locale, sources }: { locale: Locale; sources: StoryView['sources'] }) {
  const t = translator(locale, 'report')
  return (
    <ul className="divide-y divide-hairline text-14">
      {sources.map(({ id, name, reports }) => (
        <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5">
          <Link href={localePath(locale, `/sources/${id}`)} className="hover:text-accent hover:underline">
            <Dir>{name}</Dir>
          </Link>
          <span className="text-quiet">{t('count', { count: reports })}</span>
        </li>
      ))}
    </ul>
  )
}
