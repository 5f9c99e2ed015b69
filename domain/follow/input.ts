import { z } from 'zod'
import { id } from '../text.ts'

/** The languages that mails are written in. */
export const mailLanguages = ['en', 'ar', 'he'] as const
export type MailLanguage = (typeof mailLanguages)[number]

const language = z.enum(mailLanguages).default('en')

/** A person wants what moves of a claim or story by mail, or no longer; or no mail of anything. */
export const mailInput = z.union([
  z.strictObject({ story: id, mail: z.boolean(), language }),
  z.strictObject({ claim: id, mail: z.boolean(), language }),
  z.strictObject({ all: z.literal(true), mail: z.literal(false) }),
])

/** What somebody who holds a mail's link wants no more mail of: the one story or claim it is about, or anything. */
export const stopInput = z.strictObject({ token: z.string().max(200), of: z.enum(['one', 'all']) })

/** A form of the page of what one follows: what to do, and of which story or claim. */
export const followingInput = z
  .strictObject({
    what: z.enum(['follow', 'unfollow', 'mail on', 'mail off', 'all off']),
    story: id.optional(),
    claim: id.optional(),
    language,
  })
  .refine(
    ({ what, story, claim }) => (what === 'all off' ? 0 : 1) === [story, claim].filter(Boolean).length,
    'wrongShape',
  )
