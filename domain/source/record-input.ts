import { z } from 'zod'
import { id, line, passage, version } from '../text.ts'
import { policyKinds, policyMarks } from './policies.ts'

const day = z
  .union([z.iso.date('date'), z.literal('')])
  .nullish()
  .transform((value) => value || null)

/** Percent with two decimals at most, as typed; empty is not known. */
const percent = z
  .string()
  .nullish()
  .transform((value) => (value ?? '').trim().replace(',', '.'))
  .pipe(z.string().regex(/^(|\d{1,3}(\.\d{1,2})?)$/, 'percent'))
  .transform((value) => (value === '' ? null : Number(value)))
  .refine((value) => value === null || (value > 0 && value <= 100), 'percent')

const inOrder = (of: { from: string | null; to: string | null }) =>
  of.from === null || of.to === null || of.from < of.to

/** Who held a source or a group, how much and when: a new row, or one in the place of an earlier one. */
export const holdingInput = z
  .strictObject({
    source: id.nullish(),
    group: id.nullish(),
    version,
    replaces: id.nullish(),
    owner: line(200),
    low: percent,
    high: percent,
    from: day,
    to: day,
    reason: passage(2000),
  })
  .refine(({ source, group }) => Boolean(source) !== Boolean(group), 'required')
  .refine(inOrder, { path: ['to'], message: 'dayOrder' })
  .transform(({ low, high, ...rest }) => ({ ...rest, low: low ?? high, high: high ?? low }))
  .refine(({ low, high }) => low === null || high === null || low <= high, {
    path: ['high'],
    message: 'percentOrder',
  })

/** A holding that was never so. */
export const voidInput = z
  .strictObject({ source: id.nullish(), group: id.nullish(), version, replaces: id, reason: passage(2000) })
  .refine(({ source, group }) => Boolean(source) !== Boolean(group), 'required')

export const subscriptionInput = z
  .strictObject({ source: id, version, wire: id, from: day, to: day })
  .refine(inOrder, { path: ['to'], message: 'dayOrder' })

export const noteInput = z.strictObject({ source: id, text: passage(10_000) })

export const accountInput = z.strictObject({
  source: id,
  platform: line(60),
  name: line(200),
  url: z.url({ protocol: /^https?$/, message: 'url' }).max(2000, 'tooLong'),
  as: z
    .union([id, z.literal('')])
    .nullish()
    .transform((value) => value || null),
})
export const accountDropInput = z.strictObject({ source: id, account: id })

export const policyReadingInput = z.strictObject({
  source: id,
  url: z.string().min(1).max(4000),
  bytesHash: z.string().regex(/^[0-9a-f]{64}$/),
  found: z
    .array(
      z.strictObject({
        kind: z.enum(policyKinds),
        value: z.string().min(1).max(4000),
        by: z.enum(policyMarks).optional(),
      }),
    )
    .max(50),
})
