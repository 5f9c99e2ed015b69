import type { Metadata } from 'next'
import { languageChoices } from '#components/claim/languages.ts'
import { DeskStoryNew } from '#components/story/desk-story-new.tsx'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../../session.ts'
import { beginStory } from './action.ts'

export const instant = false // an editor waits for the one answer

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'story')('desk.new') }
}

/** Begins a story. */
export default async function NewStoryPage({ params }: Props) {
  const locale = await localeOf(params)
  await deskViewer(locale, '/desk/stories/new')
  return (
    <div className="grid gap-6 py-6">
      <h1 className="headline text-26">{translator(locale, 'story')('desk.new')}</h1>
      <Words locale={locale} words={wordsOf(locale, 'story', 'claim', 'common', 'error')}>
        <DeskStoryNew locale={locale} languages={languageChoices(locale)} action={beginStory} />
      </Words>
    </div>
  )
}
