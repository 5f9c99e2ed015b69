import { createElement } from 'react'
import { embedDocument, embedMissing } from '#components/share/embed-document.tsx'
import { EmbedTimeline } from '#components/share/embed-timeline.tsx'
import { changedOf } from '#components/share/last-change.ts'
import { asLocale } from '#messages/locales.ts'
import { readStory } from '../../../../../read.ts'
import { drawnFrom, frameAnswer, sharedAddresses } from '../../../../../share.ts'

type Context = { params: Promise<{ locale: string; story: string }> }

/** A published story's timeline, for a frame in another site's page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale: language, story: id } = await params
  const locale = asLocale(language)
  const from = drawnFrom(locale)
  const story = await readStory(id)
  if (!story) return frameAnswer(request, embedMissing(locale, from.origin), 404)
  const { page } = sharedAddresses(locale, { kind: 'stories', id })
  const html = embedDocument({
    ...from,
    title: story.title,
    page: `${page}/timeline`,
    changed: changedOf.story(story),
    children: createElement(EmbedTimeline, { ...from, story }),
  })
  return frameAnswer(request, html)
}
