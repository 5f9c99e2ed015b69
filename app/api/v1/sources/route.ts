import { sourceLineAnswer } from '#components/api/source.ts'
import { sourcesPage } from '#data/source/read.ts'
import { anonymous } from '#domain/access/viewer.ts'
import { cursorOf, keyOf } from '#domain/api/cursor.ts'
import { sourcesQuery } from '#domain/api/query.ts'
import type { SourcePageAnswer } from '#domain/api/source.ts'
import { allContained } from '#messages/contained.ts'
import { answers, pageAt, wrongCursor } from '../../../api.ts'

export { OPTIONS } from '../../../api.ts'

/** Sources with a published report, by name, a page at a time. */
export const GET = answers(sourcesQuery, async ({ to, url, query }) => {
  const { limit, kind = null, language = null, after: cursor } = query
  const key = cursor === undefined ? null : keyOf(cursor, ['string', 'string'])
  if (cursor !== undefined && !key) return wrongCursor
  const after = key && { name: String(key[0]), id: String(key[1]) }
  const found = await sourcesPage(anonymous, { limit, after, kind, language })
  if (found.kind !== 'ok') return { problem: 'not-found' }
  const { rows, more } = found.value
  const last = more ? rows.at(-1) : undefined
  const body: SourcePageAnswer = {
    data: allContained(rows).map((row) => sourceLineAnswer(to, row)),
    // by the name as it is kept: it is compared with such
    next: pageAt(url, last ? cursorOf([last.name, last.id]) : null),
  }
  return { body }
})
