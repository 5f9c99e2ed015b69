import { storyRefOf } from '#components/api/parts.ts'
import { entryAnswer } from '#components/api/story.ts'
import { timelinePart } from '#domain/api/cursor.ts'
import { timelineQuery } from '#domain/api/query.ts'
import type { TimelineAnswer } from '#domain/api/story.ts'
import { answers, pageAt, wrongCursor } from '../../../../../api.ts'
import { readAsOf } from '../../../../../api-moment.ts'
import { readWholeStory, readWholeStoryThen } from '../../../../../read.ts'

export { OPTIONS } from '../../../../../api.ts'

/** A story's timeline, a page at a time, now or as of a moment; of one claim or one kind of entry if asked. */
export const GET = answers(timelineQuery, ({ to, query, id, url }) =>
  readAsOf(
    query,
    { now: () => readWholeStory(id), past: (clock, at) => readWholeStoryThen(id, clock, at) },
    (story, asOf) => {
      const { kind, claim, after, limit } = query
      const entries = story.timeline.filter(
        (entry) =>
          (!kind || entry.kind === kind) &&
          (!claim || (entry.kind === 'claim' ? entry.id : entry.claimId) === claim),
      )
      const part = timelinePart(entries, after, limit)
      if (!part) return wrongCursor
      const body: TimelineAnswer = {
        story: storyRefOf(to, story),
        asOf,
        data: part.rows.map((entry) => entryAnswer(to, entry)),
        next: pageAt(url, part.next),
      }
      return { body }
    },
  ),
)
