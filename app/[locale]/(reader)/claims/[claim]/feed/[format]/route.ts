import { claimFeed } from '#components/feed/items.ts'
import { feedAnswer } from '../../../../../../feed.ts'
import { readClaim } from '../../../../../../read.ts'

type Context = { params: Promise<{ locale: string; claim: string; format: string }> }

/** What is new of a published claim, to be followed: RSS, Atom or JSON Feed. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const given = await params
  return feedAnswer(request, given, `/claims/${given.claim}/feed`, async (from) => {
    const claim = await readClaim(given.claim)
    return claim && claimFeed(from, claim)
  })
}
