import { z } from 'zod'
import { scopes } from '../access/scopes.ts'
import { givingPassword } from '../person/input.ts'
import { id, line } from '../text.ts'

export const MOST_DAYS = 365
/** Active keys that one person may have. */
export const MOST_KEYS = 20

export const keyInput = z.strictObject({
  name: line(60),
  scopes: z
    .array(z.enum(scopes, 'scopes'))
    .min(1, 'scopes')
    .max(20, 'scopes')
    .transform((list) => scopes.filter((scope) => list.includes(scope))),
  days: z.number('days').int('days').min(1, 'days').max(MOST_DAYS, 'days'),
  password: givingPassword,
})
export type KeyInput = z.input<typeof keyInput>

export const revocationInput = z.strictObject({ key: id })

/** What a client names a request with, so that it can be sent again: a word of its own, of printable characters. */
export const callName = z.string().regex(/^[\x21-\x7e]{1,200}$/)
