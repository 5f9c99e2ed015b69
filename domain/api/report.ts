import { z } from 'zod'
import { changeKinds } from '../report/change-kinds.ts'
import { absences } from '../report/presence.ts'
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

/** A change of a report's words after it was captured. */
const edit = z.object({
  number: z.int().positive(),
  at: instant.describe('When it was seen; it was made after the snapshot that it starts from.'),
  from: z.int().positive().describe('Number of the snapshot before.'),
  to: z.int().positive().describe('Number of the snapshot after; lower where an older text was put back.'),
  silent: z.boolean().describe('Words that stood were changed or removed, and the report does not say so.'),
  note: text.nullable().describe('The correction note that came with it, in its words.'),
  kinds: z.array(z.enum(changeKinds)).describe('What changed. That a byline did is told, and no name.'),
  added: count.describe('Words that are new.'),
  removed: count.describe('Words that are gone.'),
  page: address.describe('Both texts side by side, for readers.'),
})
const edits = {
  edits: z.array(edit).describe('Changes of its words since it was captured, the newest first, 100 at most.'),
  absence: z
    .object({
      state: z.enum(['gone', 'back']),
      why: z.enum(absences).nullable(),
      since: instant,
      at: instant,
    })
    .nullable()
    .describe('Whether it is gone from its address, or was and is back; null where it never was seen to be.'),
}

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
  ...edits,
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
