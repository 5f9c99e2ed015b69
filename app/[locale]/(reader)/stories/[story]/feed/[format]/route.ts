import { storyFeed } from '#components/feed/items.ts'
import { feedAnswer } from '../../../../../../feed.ts'
import { readStory } from '../../../../../../read.ts'

type Context = { params: Promise<{ locale: string; story: string; format: string }> }

/** What is new of a published story, to be followed: RSS, Atom or JSON Feed. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const given = await params
  return feedAnswer(request, given, `/stories/${given.story}/feed`, async (from) => {
    const story = await readStory(given.story)
    return story && storyFeed(from, story)
  })
}
