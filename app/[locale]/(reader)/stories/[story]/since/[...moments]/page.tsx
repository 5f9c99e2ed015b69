import type { Metadata } from 'next'
import { MomentPage } from '#components/history/moment-page.tsx'
import { SincePage } from '#components/history/since-page.tsx'
import { StoryChanges } from '#components/history/story-changes.tsx'
import { storyChanges } from '#domain/history/since.ts'
import { env, publicOrigin } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { loadSince } from '../../../../../../moment.ts'
import { readStory, readWholeStory, readWholeStoryThen } from '../../../../../../read.ts'

export const ensureStatic = 'navigation'
export function generateStaticParams() {
  return [{ story: '__none__', moments: ['__none__'] }]
}

type Props = { params: Promise<{ locale: string; story: string; moments: string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const story = await readStory((await params).story)
  const title = `${story?.title} · ${translator(locale, 'moment')('since')}`
  return story ? { title, robots: { index: false } } : {}
}

/** What changed of a story in this record since a moment, or between two. */
export default async function StorySincePage({ params }: Props) {
  const locale = await localeOf(params)
  const { story: id, moments: texts } = await params
  const found = await loadSince(id, texts, readWholeStory, readWholeStoryThen)
  const page = { locale, zone: env.ONRECORD_ZONE, origin: publicOrigin(), home: `/stories/${id}` }
  if ('none' in found)
    return (
      <MomentPage {...page} clock="had" {...found.none} near={null}>
        {null}
      </MomentPage>
    )
  const { from, until, before, after } = found
  return (
    <SincePage {...page} name={after.title} language={after.language} from={from} until={until}>
      <StoryChanges
        locale={locale}
        changes={storyChanges(before, after)}
        untilNow={!until}
        moments={texts.join('/')}
      />
    </SincePage>
  )
}
