import { storyAnswer } from '#components/api/story.ts'
import { thenQuery } from '#domain/api/query.ts'
import { answers } from '../../../../api.ts'
import { readAsOf } from '../../../../api-moment.ts'
import { readStory, readStoryThen } from '../../../../read.ts'

export { OPTIONS } from '../../../../api.ts'

/** A story with its claims and sources, now or as of a moment. */
export const GET = answers(thenQuery, ({ to, query, id }) =>
  readAsOf(
    query,
    { now: () => readStory(id), past: (clock, at) => readStoryThen(id, clock, at) },
    (story, asOf) => ({ body: storyAnswer(to, story, asOf) }),
  ),
)
