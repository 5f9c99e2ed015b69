import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Section } from '#components/ui/section.tsx'
import type { StoryView } from '#domain/story/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Drawing } from './drawing.tsx'
import { EntryList } from './entry-list.tsx'

type Props = {
  locale: Locale
  zone: string
  story: StoryView
  /** the moment that is shown, and what follows the addresses of its pages */
  moment?: { at: string; as: string }
}

/** A story in time: drawn, and as a list that says the same in words. */
export function TimelineHead({ locale, story, moment }: Omit<Props, 'zone'>) {
  return (
    <header className="grid gap-1">
      <p className="eyebrow">{translator(locale, 'timeline')('one')}</p>
      <h1 className="headline text-32">
        <Link
          href={localePath(locale, `/stories/${story.id}${moment?.as ?? ''}`)}
          className="decoration-1 underline-offset-4 hover:underline"
        >
          <Dir language={story.language}>{story.title}</Dir>
        </Link>
      </h1>
    </header>
  )
}

/** The drawing of a story's timeline and its list. */
export function TimelineBody({ locale, zone, story, moment }: Props) {
  const t = translator(locale, 'timeline')
  const { timeline: entries, claims } = story
  if (entries.length === 0) return <p className="text-quiet">{t('no entries')}</p>
  return (
    <>
      <Drawing locale={locale} zone={zone} entries={entries} moment={moment?.at} />
      <Section title={t('list')}>
        <EntryList locale={locale} zone={zone} entries={entries} claims={claims} />
      </Section>
    </>
  )
}
