import { z } from 'zod'
import { mailLanguages } from '../follow/input.ts'
import { id, keepable, optionalLine, passage, version } from '../text.ts'
import { objectionKinds } from './view.ts'

/** Lengths in UTF-16 units, as forms count them. */
export const OBJECTION_LIMITS = {
  words: 4000,
  exact: 600,
  around: 100,
  name: 100,
  email: 254,
  note: 2000,
  page: 300,
}

const DESK = /^\/(desk|api|_next|sign-in|join|following)(\/|$)/

/** An address of a reader page without its language: a path of plain characters, not the desk's. */
export const isReaderPage = (path: string): boolean =>
  path.length <= OBJECTION_LIMITS.page && /^\/(?!\/)[\w\-.~:%/]*$/.test(path) && !DESK.test(path)

/** What stands in fields that nobody sees is set right rather than refused: nobody could mend it. */
const hidden = (max: number) =>
  keepable.nullish().transform((value) => (value ? [...value].slice(0, max).join('') : null))

/** What a visitor sends. The place is what the page told of itself; what they typed is refused where it cannot be kept. */
export const objectionInput = z
  .strictObject({
    page: z.string('required').transform((path) => (isReaderPage(path) ? path : '/')),
    place: z
      .string()
      .nullish()
      .transform((value) => (id.safeParse(value).success ? (value ?? null) : null)),
    exact: optionalLine(OBJECTION_LIMITS.exact),
    prefix: hidden(OBJECTION_LIMITS.around),
    suffix: hidden(OBJECTION_LIMITS.around),
    kind: z.enum(objectionKinds, 'required'),
    words: passage(OBJECTION_LIMITS.words),
    name: optionalLine(OBJECTION_LIMITS.name),
    email: z
      .string()
      .trim()
      .max(OBJECTION_LIMITS.email, 'tooLong')
      .refine((value) => value === '' || z.email().safeParse(value).success, 'email')
      .nullish()
      .transform((value) => value || null),
    language: z.enum(mailLanguages),
  })
  .transform((given) => (given.exact ? given : { ...given, prefix: null, suffix: null }))

export type ObjectionInput = z.output<typeof objectionInput>

/** What of two objections makes them one: the page, the place and the words, whatever their case and spacing. */
export const sameSaid = ({ page, place, exact, words }: ObjectionInput): (string | null)[] => [
  page,
  place,
  exact && folded(exact),
  folded(words),
]

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()

/** The desk settles an objection with a note, or opens it again. */
export const objectionAnswerInput = z.union([
  z.strictObject({
    objection: id,
    version,
    state: z.literal('settled'),
    note: passage(OBJECTION_LIMITS.note),
  }),
  z.strictObject({ objection: id, version, state: z.literal('open') }),
])

/** The desk removes who objected. */
export const objectionSendersInput = z.strictObject({ objection: id, version })
