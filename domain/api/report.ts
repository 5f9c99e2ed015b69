import { z } from 'zod'
import {
  address,
  claimRef,
  count,
  id,
  instant,
  page,
  reportRef,
  self,
  span,
  stance,
  statement,
  text,
} from './parts.ts'

const snapshot = z.object({
  number: z.int().positive(),
  retrievedAt: instant,
  bytesHash: text.describe('SHA-256 of the bytes as they came, in hexadecimal.'),
  size: count.describe('Bytes.'),
  finalUrl: text.nullable(),
})

/** A text of a report with the statements in it. */
const ofText = {
  snapshot: snapshot.extend({
    text: text.describe(
      'As captured. A bidirectional control without a partner in its line is U+2060 here: as many code points.',
    ),
    blocks: z
      .array(z.object({ kind: text, start: count, end: count }))
      .describe('In code points of the text.'),
  }),
  snapshots: z.array(snapshot).describe('All that were kept of it, the newest first.'),
  statements: z.array(
    statement.extend({
      stances: z.array(claimRef.extend({ stance })).describe('How it bears on published claims.'),
    }),
  ),
}
const whose = reportRef.omit({ href: true, id: true }).extend({ url: text.nullable() })

/** A report: its newest text and the confirmed statements in it. */
export const report = reportRef.omit({ href: true }).extend({
  self,
  page,
  byline: z.array(text),
  kind: z.enum(['article', 'post', 'wire item', 'transcript', 'document']),
  url: text.nullable(),
  recordedAt: instant,
  ...ofText,
  merged: z
    .array(whose.extend(ofText))
    .describe('Other reports that are one with it, each with its own text and the statements in that.'),
  reliances: z.array(
    z.object({
      kind: z.enum(['cites', 'reprints', 'same text', 'contributed', 'syndicates', 'confirms', 'denies']),
      direction: z.enum(['rests on', 'rested on by']),
      label: text,
      date: text.nullable(),
      report: address.nullable(),
      source: id.nullable(),
      share: z.number().min(0).max(1).nullable().describe('How much of the text they have in common.'),
      passages: z.array(span),
    }),
  ),
})
export type ReportAnswer = z.infer<typeof report>
