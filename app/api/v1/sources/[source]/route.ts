import { sourceAnswer } from '#components/api/source.ts'
import { oneQuery } from '#domain/api/query.ts'
import { answers } from '../../../../api.ts'
import { readSource } from '../../../../read.ts'

export { OPTIONS } from '../../../../api.ts'

/** A source with whose it is and its newest reports. */
export const GET = answers(oneQuery, async ({ to, id }) => {
  const source = await readSource(id)
  return source ? { body: sourceAnswer(to, source) } : { problem: 'not-found' }
})
