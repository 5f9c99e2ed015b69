import { checkAnswer } from '#components/api/check.ts'
import { oneQuery } from '#domain/api/query.ts'
import { answers } from '../../../../api.ts'
import { readCheck } from '../../../../read.ts'

export { OPTIONS } from '../../../../api.ts'

/** A check of a published claim. */
export const GET = answers(oneQuery, async ({ to, id }) => {
  const check = await readCheck(id)
  return check ? { body: checkAnswer(to, check) } : { problem: 'not-found' }
})
