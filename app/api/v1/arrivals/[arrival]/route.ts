import { arrivalAnswer } from '#components/api/arrival.ts'
import { readArrival } from '#data/report/arrivals.ts'
import { keyRoutes } from '#domain/api/arrival.ts'
import { keyAnswers } from '../../../../key-answers.ts'

const [, , { scopes }] = keyRoutes

/** What became of what was brought in. */
export const GET = keyAnswers(scopes, async ({ viewer, to, id }) => {
  const arrival = await readArrival(viewer, id)
  return arrival.kind === 'ok'
    ? { status: 200, body: arrivalAnswer(to, arrival.value) }
    : { problem: 'not-found' }
})
