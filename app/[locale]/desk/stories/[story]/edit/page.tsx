import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { languageChoices } from '#components/claim/languages.ts'
import { DeskStoryEdit } from '#components/story/desk-story-edit.tsx'
import { storyOf } from '#data/story/read.ts'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../../../session.ts'
import { saveStory } from './action.ts'

export const instant = false // an editor waits for the one answer

type Props = { params: Promise<{ locale: string; story: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'story')('desk.edit title') }
}

/** A story's title, summary and language. */
export default async function EditStoryPage({ params }: Props) {
  const locale = await localeOf(params)
  const { story: id } = await params
  const viewer = await deskViewer(locale, `/desk/stories/${id}/edit`)
  const found = await storyOf(viewer, id)
  if (found.kind !== 'ok') notFound()
  const { version, title, summary, language } = found.value
  return (
    <div className="grid gap-6 py-6">
      <h1 className="headline text-26">{translator(locale, 'story')('desk.edit title')}</h1>
      <Words locale={locale} words={wordsOf(locale, 'story', 'claim', 'common', 'error')}>
        <DeskStoryEdit
          locale={locale}
          languages={languageChoices(locale, language)}
          story={{ id, version, typed: { title, summary, language } }}
          action={saveStory}
        />
      </Words>
    </div>
  )
}
