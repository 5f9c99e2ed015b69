import { z } from 'zod'
import { differenceTypes } from '../figure/difference.ts'
import {
  address,
  claimKind,
  claimRef,
  id,
  instant,
  language,
  page,
  range,
  self,
  stance,
  statement,
  statusPart,
  text,
} from './parts.ts'

const decimal = z.string().describe('A decimal as text, so that not a digit is lost.')
const amount = z.object({
  value: decimal,
  to: decimal.nullable(),
  bound: z.enum(['exact', 'at least', 'at most', 'about', 'range']),
  strict: z.boolean().describe('The bound itself is left out: "more than", "fewer than".'),
  unit: text.nullable(),
})

/** A figure with the values reported for it. */
export const figure = z.object({
  id,
  self,
  page,
  what: text,
  scope: text.nullable(),
  unit: text.nullable(),
  language,
  claims: z.array(claimRef.extend({ kind: claimKind, status: statusPart })),
  values: z
    .array(
      z.object({
        id,
        amount,
        asOf: range.nullable().describe('As its statement has it; null where it does not say.'),
        at: range.describe('The time it is set at: as-of, else when it was said, else published.'),
        dated: z.boolean(),
        scope: text.nullable(),
        definition: text.nullable(),
        line: text.describe('Key of its line: values of one origin.'),
        live: z.boolean(),
        statement,
        stances: z.array(z.object({ claim: id, stance })),
      }),
    )
    .describe('The newest first.'),
  lines: z
    .array(z.object({ key: text, origins: z.array(text) }))
    .describe('Each line with the names of its origins.'),
  differences: z
    .array(
      z.object({
        a: id,
        b: id,
        suggested: z.enum(differenceTypes),
        why: text,
        decision: z
          .object({ type: z.enum(differenceTypes), reasons: text, by: text, at: instant })
          .nullable()
          .describe('What an editor said; null where it follows from the record.'),
      }),
    )
    .describe('Values that differ, and why.'),
  others: z.array(
    z.object({
      id,
      what: text,
      scope: text.nullable(),
      unit: text.nullable(),
      language,
      apart: z.enum(['scope', 'unit', 'definition']),
      href: address,
    }),
  ),
})
export type FigureAnswer = z.infer<typeof figure>
