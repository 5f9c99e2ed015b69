import { z } from 'zod'

/**
 * Text that the record can keep exactly: no NUL (PostgreSQL has none) and no half of a surrogate pair (no UTF-8 form).
 * Anything else is kept as typed. Messages are keys of messages/error.
 */
export const keepable = z
  .string()
  .refine((value) => !value.includes('\u0000'), 'hasNul')
  .refine((value) => value.isWellFormed(), 'notWellFormed')

/** A line a person must fill in; white space at its ends is dropped. */
export const line = (max: number) => keepable.trim().min(1, 'required').max(max, 'tooLong')

/** A line that may stay empty; empty becomes null. */
export const optionalLine = (max: number) =>
  keepable
    .trim()
    .max(max, 'tooLong')
    .nullish()
    .transform((value) => value || null)

/** Several lines, kept as typed, not blank. */
export const passage = (max: number) =>
  keepable.max(max, 'tooLong').refine((value) => value.trim() !== '', 'required')

/**
 * Whether an address names a scheme that is not read from the web, "file:" or "mailto:". A name with a port is none:
 * where the scheme is left out, https is meant.
 */
export const isOfAnotherScheme = (address: string): boolean =>
  /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(address) && !/^https?:/i.test(address)

/** The id of a row, as newId makes it. */
export const id = z.string().regex(/^[0-9a-z]{8,32}$/, 'required')

/** The version a write names: what it had read. */
export const version = z.number().int().min(0)

/** BCP 47, the parts we need: language, script, region. */
export const language = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/, 'language')
