import { storyLineAnswer } from '#components/api/story.ts'
import { storiesPage } from '#data/story/page.ts'
import { anonymous } from '#domain/access/viewer.ts'
import { cursorOf, recordedKey } from '#domain/api/cursor.ts'
import { storiesQuery } from '#domain/api/query.ts'
import type { StoryPageAnswer } from '#domain/api/story.ts'
import { allContained } from '#messages/contained.ts'
import { answers, pageAt, wrongCursor } from '../../../api.ts'

export { OPTIONS } from '../../../api.ts'

/** Published stories, a page at a time. */
export const GET = answers(
  storiesQuery,
  async ({ to, url, query: { limit, language = null, after: cursor } }) => {
    const after = cursor === undefined ? null : recordedKey(cursor)
    if (cursor !== undefined && !after) return wrongCursor
    const found = await storiesPage(anonymous, { limit, after, language })
    if (found.kind !== 'ok') return { problem: 'not-found' }
    const { rows, next } = allContained(found.value)
    const body: StoryPageAnswer = {
      data: rows.map((row) => storyLineAnswer(to, row)),
      next: pageAt(url, next && cursorOf([next.at, next.id])),
    }
    return { body }
  },
)
