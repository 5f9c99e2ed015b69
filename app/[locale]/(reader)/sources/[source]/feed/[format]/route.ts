import { sourceFeed } from '#components/feed/items.ts'
import { feedAnswer } from '../../../../../../feed.ts'
import { readSource } from '../../../../../../read.ts'

type Context = { params: Promise<{ locale: string; source: string; format: string }> }

/** What is new of a published source, to be followed: RSS, Atom or JSON Feed. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const given = await params
  return feedAnswer(request, given, `/sources/${given.source}/feed`, async (from) => {
    const source = await readSource(given.source)
    // one that has nothing published is named elsewhere at most, and has nothing to follow
    return source?.recent.length ? sourceFeed(from, source) : null
  })
}
