import { z } from 'zod'
import { id, language, line, optionalLine, passage, version } from '../text.ts'
import { grades, sourceKinds } from './view.ts'

/** A host name without scheme, port or path; "www." is dropped, since the same publisher answers there. */
export const domain = z
  .string()
  .trim()
  .toLowerCase()
  .transform((value) =>
    value
      .replace(/^https?:\/\//, '')
      .replace(/^www\./, '')
      .replace(/\/.*$/, ''),
  )
  .pipe(
    z
      .string()
      .max(253, 'tooLong')
      .regex(/^(?!-)[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u, 'domain'),
  )

const url = z
  .union([z.url({ protocol: /^https?$/, message: 'url' }).max(2000, 'tooLong'), z.literal('')])
  .nullish()
  .transform((value) => value || null)

export const sourceFields = {
  name: line(200),
  kind: z.enum(sourceKinds, 'required'),
  homepage: url,
  domains: z
    .array(domain)
    .max(50, 'tooMany')
    .transform((list) => [...new Set(list)].sort()),
  language: z
    .union([language, z.literal('')])
    .nullish()
    .transform((value) => value || null),
  country: z
    .union([z.string().regex(/^[A-Z]{2}$/, 'country'), z.literal('')])
    .nullish()
    .transform((value) => value || null),
  /** the group that owns it, by name; made when new */
  owner: optionalLine(200),
  /** the actor whose own channel it is, by name; made when new */
  actor: optionalLine(200),
  carries: z
    .array(id)
    .max(50, 'tooMany')
    .transform((list) => [...new Set(list)].sort()),
}

export const sourceInput = z.strictObject(sourceFields)
export const sourceEditInput = z.strictObject({ source: id, version, ...sourceFields })
export const gradeInput = z.strictObject({
  source: id,
  grade: z.enum(grades, 'required'),
  from: z.iso.date('date'),
  reason: passage(2000),
})
