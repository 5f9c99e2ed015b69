import { z } from 'zod'
import { id } from '../text.ts'
import { subjects } from './view.ts'

/** Stands for who is no person: jobs, imports, the start. */
export const NOBODY = 'nobody'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'date')
  .refine(
    (value) => !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value),
    'date',
  )

/** Filters of the list; subject ids are ids of rows, or two origins joined by "|". Days are whole days, in UTC. */
export const historyFilter = z
  .strictObject({
    subject: z.enum(subjects, 'wrongShape').optional(),
    subjectId: z.string().min(1).max(400).optional(),
    by: z.union([z.literal(NOBODY), id]).optional(),
    what: z
      .string()
      .regex(/^[\p{L} ]{1,60}$/u)
      .optional(),
    from: day.optional(),
    to: day.optional(),
    /** the id of the last change already seen */
    after: z
      .string()
      .regex(/^[0-9]{1,18}$/)
      .optional(),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { message: 'timeOrder', path: ['to'] })

export type HistoryFilter = z.input<typeof historyFilter>

/** What an address may say, by name. */
const names = {
  subject: 'subject',
  id: 'subjectId',
  by: 'by',
  what: 'what',
  from: 'from',
  to: 'to',
  after: 'after',
} as const
type Query = Record<string, string | string[] | undefined>

/** The filter that an address asks for: empty members and such as are said twice are left out. */
export function filterOf(query: Query): Record<string, string> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, key]) => {
      const value = query[name]
      return typeof value === 'string' && value ? [[key, value]] : []
    }),
  )
}

/** A filter as the query of an address. */
export function queryOf(filter: HistoryFilter): string {
  const parts = Object.entries(names).flatMap(([name, key]) =>
    filter[key] ? [[name, filter[key]] as [string, string]] : [],
  )
  return new URLSearchParams(parts).toString()
}
