import { z } from 'zod'
import { answers } from '../../../api.ts'

export { OPTIONS } from '../../../api.ts'

const anything = z.looseObject({ locale: z.literal('en').catch('en') })

/** Any other address under version 1: a problem that a program can read. */
export const GET = answers(anything, async () => ({ problem: 'not-found' }))
