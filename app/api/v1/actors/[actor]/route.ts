import { actorAnswer } from '#components/api/actor.ts'
import { oneQuery } from '#domain/api/query.ts'
import { answers } from '../../../../api.ts'
import { readActor, readActorPositions } from '../../../../read.ts'

export { OPTIONS } from '../../../../api.ts'

/** An actor that something public names, with what it did to each claim. */
export const GET = answers(oneQuery, async ({ to, id }) => {
  const actor = await readActor(id)
  if (!actor) return { problem: 'not-found' }
  if (actor.id !== id) return { moved: `/actors/${actor.id}` }
  return { body: actorAnswer(to, actor, await readActorPositions(id)) }
})
