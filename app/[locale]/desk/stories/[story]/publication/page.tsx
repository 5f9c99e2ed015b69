import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskPublication } from '#components/story/desk-publication.tsx'
import { DeskWillSee } from '#components/story/desk-will-see.tsx'
import { Summary } from '#components/story/summary.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { storyOf } from '#data/story/read.ts'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../../../session.ts'
import { publishStory } from './action.ts'

export const instant = false // an editor waits for the one answer

type Props = { params: Promise<{ locale: string; story: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'story')('desk.publish title') }
}

/** The step before a story is shown to readers or taken back: what they will see. */
export default async function PublicationPage({ params }: Props) {
  const locale = await localeOf(params)
  const { story: id } = await params
  const viewer = await deskViewer(locale, `/desk/stories/${id}/publication`)
  const found = await storyOf(viewer, id)
  if (found.kind !== 'ok') notFound()
  const story = found.value
  const t = translator(locale, 'story')
  return (
    <div className="grid gap-6 py-6">
      <header className="grid gap-2">
        <p className="eyebrow">{t(story.published ? 'desk.take back title' : 'desk.publish title')}</p>
        <h1 className="headline max-w-[72ch] text-26">
          <Dir language={story.language}>{story.title}</Dir>
        </h1>
        <Summary story={story} className="max-w-measure font-reading text-16 text-quiet" />
      </header>
      <DeskWillSee locale={locale} story={story} />
      <Words locale={locale} words={wordsOf(locale, 'story', 'claim', 'error')}>
        <DeskPublication
          locale={locale}
          story={{ id, version: story.version, published: story.published }}
          action={publishStory}
        />
      </Words>
    </div>
  )
}
