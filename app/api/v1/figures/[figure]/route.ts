import { figureAnswer } from '#components/api/figure.ts'
import { oneQuery } from '#domain/api/query.ts'
import { answers } from '../../../../api.ts'
import { readFigure } from '../../../../read.ts'

export { OPTIONS } from '../../../../api.ts'

/** A figure with the values reported for it. */
export const GET = answers(oneQuery, async ({ to, id }) => {
  const figure = await readFigure(id)
  return figure ? { body: figureAnswer(to, figure) } : { problem: 'not-found' }
})
