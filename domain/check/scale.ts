import { z } from 'zod'
import { line, version } from '../text.ts'

/** Languages that every verdict has a name in. */
export const scaleLanguages = ['en', 'ar', 'he'] as const
export type VerdictNames = { en: string; ar: string; he: string }

/**
 * One verdict of the house's scale. The number is public and is schema.org's ratingValue: 1 the worst, 5 the best,
 * null for a verdict that places the claim nowhere ("not provable"). A retired one is signed no more; checks that were
 * signed with it keep the name and the number that it had then.
 */
export type ScaleEntry = {
  key: string
  position: number
  names: VerdictNames
  rating: number | null
  retired: boolean
  version: number
}

/** The house's scale: the verdicts in their order, and whether a second editor has to approve a check. */
export type Scale = { verdicts: ScaleEntry[]; reviewed: boolean; reviewedVersion: number }

const names = z.strictObject({ en: line(60), ar: line(60), he: line(60) })

/** A verdict as an admin words it; `key` is null for a new one. */
export const scaleEntryInput = z.strictObject({
  key: z.string().min(1).max(60).nullable(),
  version,
  names,
  rating: z.number('rating').int('rating').min(1, 'rating').max(5, 'rating').nullable(),
  position: z.number().int().min(1).max(99),
  retired: z.boolean(),
})
export const reviewedInput = z.strictObject({ reviewed: z.boolean(), version })

/** What a second editor says of a check that waits; one that is returned says why. */
export const reviewInput = z
  .strictObject({
    check: z.string().regex(/^[0-9a-z]{8,32}$/, 'required'),
    outcome: z.enum(['approved', 'returned'], 'required'),
    note: z.string().max(4000, 'tooLong').default(''),
  })
  .refine(({ outcome, note }) => outcome === 'approved' || note.trim() !== '', {
    path: ['note'],
    message: 'required',
  })
