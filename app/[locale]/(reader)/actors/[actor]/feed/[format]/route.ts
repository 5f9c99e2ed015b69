import { actorFeed } from '#components/feed/items.ts'
import { feedAnswer } from '../../../../../../feed.ts'
import { readActor, readActorStatements } from '../../../../../../read.ts'

type Context = { params: Promise<{ locale: string; actor: string; format: string }> }

/** What an actor said last, to be followed: RSS, Atom or JSON Feed. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const given = await params
  return feedAnswer(request, given, `/actors/${given.actor}/feed`, async (from) => {
    const actor = await readActor(given.actor)
    const said = actor && (await readActorStatements(actor.id, null))
    return actor && said?.rows.length ? actorFeed(from, actor, said.rows) : null
  })
}
