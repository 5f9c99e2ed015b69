import { z } from 'zod'
import { id, isOfAnotherScheme, version } from '../text.ts'
import { rulesInput } from './rules.ts'
import { filings, schedules } from './view.ts'

const url = z
  .url({ protocol: /^https?$/, message: 'url' })
  // the index of addresses counts bytes, and letters outside of ASCII are longer
  .refine((value) => new TextEncoder().encode(value).length <= 2000, 'tooLong')
const source = z
  .union([id, z.literal('')])
  .nullish()
  .transform((value) => value || null)

/** The address of a page or of a feed; the scheme may be left out. */
export const findInput = z.strictObject({
  url: z
    .string()
    .trim()
    .min(1, 'required')
    .max(2000, 'tooLong')
    .refine((value) => !isOfAnotherScheme(value), 'scheme')
    .transform((value) => (/^https?:\/\//i.test(value) ? value : `https://${value}`)),
})
export const feedInput = z.strictObject({ url, source })
export const feedEditInput = z.strictObject({
  feed: id,
  version,
  url,
  source,
  schedule: z.enum(schedules, 'required'),
  filing: z.enum(filings, 'required'),
  /** empty for what its rhythm suggests */
  quietHours: z
    .string()
    .trim()
    .regex(/^\d{0,4}$/, 'hours')
    .transform((value) => (value ? Number(value) : null))
    .refine((value) => value === null || value > 0, 'hours'),
  ...rulesInput,
})
export const feedStateInput = z.strictObject({
  feed: id,
  version,
  /** `gone`: a removed feed that had ended is put back as that */
  state: z.enum(['active', 'paused', 'removed', 'gone']),
})
/** More than a list shows. */
const MOST_AT_ONCE = 1000
export const feedStatesInput = z.strictObject({
  feeds: z.array(id).min(1, 'required').max(MOST_AT_ONCE, 'tooMany'),
  state: z.enum(['active', 'paused']),
})
export const feedPollInput = z.strictObject({ feed: id })
export const dryRunInput = z.strictObject({ feed: id, ...rulesInput })
/** More than any newsroom reads; a bigger file is no list of feeds. */
export const MAX_OPML = 1_000_000
export const opmlInput = z.strictObject({ text: z.string().min(1, 'required').max(MAX_OPML, 'tooLong') })
