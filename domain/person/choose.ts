import { z } from 'zod'
import { keepable } from '../text.ts'

const asked = z.object({
  find: keepable.trim().max(200).optional().catch(undefined),
  after: z
    .string()
    .regex(/^\d{1,15}\.[0-9a-z]{8,32}$/)
    .optional()
    .catch(undefined),
})

/** What an address of the list of people asks for; what it says wrongly it does not say. */
export const peopleAsked = (query: Record<string, unknown>) => asked.parse(query)
