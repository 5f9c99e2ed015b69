import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Made, madeClass } from '#components/ui/made.tsx'
import { Time } from '#components/ui/time.tsx'
import type { StoryView } from '#domain/story/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; zone: string; story: StoryView }

/** Whose reports a story was read from and how many of each, which opens when they were published; and what each said. */
export function StorySources({ locale, zone, story }: Props) {
  const t = translator(locale, 'report')
  const explain = translator(locale, 'explain')
  const matrix = localePath(locale, `/stories/${story.id}/sources`)
  return (
    <>
      <ul className="divide-y divide-hairline text-14">
        {story.sources.map(({ id, name, reports }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5">
            <Link href={localePath(locale, `/sources/${id}`)} className="hover:text-accent hover:underline">
              <Dir>{name}</Dir>
            </Link>
            <Made of={t('count', { count: reports })} className={`text-quiet ${madeClass}`}>
              <p className="font-medium">{explain('made.reports')}</p>
              <ul className="grid gap-1">
                {reportsOf(story, id).map(({ reportId, at }) => (
                  <li key={reportId}>
                    <Link href={localePath(locale, `/reports/${reportId}`)} className="link">
                      <Time locale={locale} zone={zone} at={at} />
                    </Link>
                  </li>
                ))}
              </ul>
              <Link href={matrix} className="link">
                {explain('by source.link')}
              </Link>
            </Made>
          </li>
        ))}
      </ul>
      {story.sources.length > 0 && (
        <p className="mt-3 text-14">
          <Link href={matrix} className="link">
            {explain('by source.link')}
          </Link>
        </p>
      )}
    </>
  )
}

/** The dated reports of a source in a story, oldest first, each once. */
function reportsOf({ timeline }: StoryView, source: string): { reportId: string; at: string }[] {
  const found = new Map<string, string>()
  for (const entry of timeline)
    if (entry.kind === 'statement' && entry.source.id === source && !found.has(entry.reportId))
      found.set(entry.reportId, entry.at.from)
  return [...found].map(([reportId, at]) => ({ reportId, at }))
}
