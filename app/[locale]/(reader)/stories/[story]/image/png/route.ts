import { createElement } from 'react'
import { StoryImage } from '#components/share/story-image.tsx'
import { asLocale } from '#messages/locales.ts'
import { previewAnswer } from '../../../../../../picture.ts'
import { readStory } from '../../../../../../read.ts'
import { drawnFrom } from '../../../../../../share.ts'

type Context = { params: Promise<{ locale: string; story: string }> }

/** A published story as a picture, for those who show links to it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, story: id } = await params
  const story = await readStory(id)
  return previewAnswer(request, story && createElement(StoryImage, { ...drawnFrom(asLocale(locale)), story }))
}
