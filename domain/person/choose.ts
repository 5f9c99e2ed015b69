import { z } from 'zod'
import { keepable } from '../text.ts'

/** What a list of people may be asked: words of a name or an address, and where the page before ended. */
export const peopleFields = {
  find: keepable.trim().max(200, 'tooLong').optional(),
  after: z
    .string()
    .regex(/^\d{1,15}\.[0-9a-z]{8,32}$/)
    .optional(),
}

const asked = z.object({
  find: peopleFields.find.catch(undefined),
  after: peopleFields.after.catch(undefined),
})

/** What an address of the list of people asks for; what it says wrongly it does not say. */
export const peopleAsked = (query: Record<string, unknown>) => asked.parse(query)
