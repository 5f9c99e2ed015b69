import { correctionsFeed } from '#components/feed/items.ts'
import { feedAnswer } from '../../../../../feed.ts'
import { readCorrections } from '../../../../../read.ts'

type Context = { params: Promise<{ locale: string; format: string }> }

/** Corrections and retractions of checks, to be followed: RSS, Atom or JSON Feed. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return feedAnswer(request, await params, '/checks/feed', async (from) =>
    correctionsFeed(from, await readCorrections()),
  )
}
