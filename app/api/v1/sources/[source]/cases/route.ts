import { trackAnswer } from '#components/api/track.ts'
import { trackOf } from '#data/source/track.ts'
import { anonymous } from '#domain/access/viewer.ts'
import { cursorOf, keyOf } from '#domain/api/cursor.ts'
import { statementsQuery } from '#domain/api/query.ts'
import { allContained } from '#messages/contained.ts'
import { answers, pageAt, wrongCursor } from '../../../../../api.ts'

export { OPTIONS } from '../../../../../api.ts'

/** A source's track record with its cases, newest first, a page at a time. */
export const GET = answers(statementsQuery, async ({ to, url, query, id }) => {
  const { limit, after: cursor } = query
  const key = cursor === undefined ? null : keyOf(cursor, ['string', 'string'])
  if (cursor !== undefined && (!key || Number.isNaN(Date.parse(String(key[0]))))) return wrongCursor
  const found = await trackOf(anonymous, id, key && { began: String(key[0]), claim: String(key[1]) }, limit)
  if (found.kind !== 'ok') return { problem: 'not-found' }
  const { next } = found.value
  return {
    body: trackAnswer(to, allContained(found.value), pageAt(url, next && cursorOf([next.began, next.claim]))),
  }
})
