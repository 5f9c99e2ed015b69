import { actorStatementsAnswer } from '#components/api/actor.ts'
import { statementsOf } from '#data/actor/statements.ts'
import { anonymous } from '#domain/access/viewer.ts'
import { cursorOf, keyOf } from '#domain/api/cursor.ts'
import { statementsQuery } from '#domain/api/query.ts'
import { allContained } from '#messages/contained.ts'
import { answers, pageAt, wrongCursor } from '../../../../../api.ts'
import { readActor } from '../../../../../read.ts'

export { OPTIONS } from '../../../../../api.ts'

/** What an actor, or whoever speaks for it, said on published claims, newest first, a page at a time. */
export const GET = answers(statementsQuery, async ({ to, url, query, id }) => {
  const { limit, after: cursor } = query
  const key = cursor === undefined ? null : keyOf(cursor, ['string'])
  if (cursor !== undefined && !key) return wrongCursor
  const actor = await readActor(id)
  if (!actor) return { problem: 'not-found' }
  if (actor.id !== id) return { moved: `/actors/${actor.id}/statements` }
  const found = await statementsOf(anonymous, id, key && String(key[0]), limit)
  // a statement that has been taken away meanwhile is a cursor no more
  if (found.kind !== 'ok') return wrongCursor
  const { rows, next } = found.value
  return {
    body: actorStatementsAnswer(to, actor, allContained(rows), pageAt(url, next && cursorOf([next]))),
  }
})
