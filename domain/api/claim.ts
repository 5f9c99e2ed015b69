import { z } from 'zod'
import { outcomes } from '../claim/expectation.ts'
import { check } from './check.ts'
import {
  actorRef,
  address,
  asOf,
  claimKind,
  claimRef,
  grade,
  hidden,
  id,
  instant,
  language,
  page,
  range,
  self,
  stance,
  statement,
  statusPart,
  storyRef,
  text,
} from './parts.ts'

/** A claim as lists have it. */
export const claimLine = z.object({
  id,
  self,
  page,
  wording: text,
  language,
  kind: claimKind,
  about: actorRef.nullable(),
  happened: range.nullable(),
  status: statusPart,
  verdict: z.object({ key: text, name: text, at: instant, by: text }).nullable(),
  latestAt: instant.nullable(),
})
export type ClaimLineAnswer = z.infer<typeof claimLine>

const originKey = text.describe('The key of an origin in this answer.')
const originRef = z.object({
  key: originKey,
  kind: z.enum(['body', 'person', 'unnamed', 'newsroom', 'stand-in']),
  name: text,
})
const origin = originRef.extend({ statements: z.array(id) })

export const claimStatement = statement.extend({
  stance,
  live: z.boolean().describe('It stands: not withdrawn, nor gone with what it rests on.'),
  hedged: z.enum(['no', 'own', 'inherited']),
  loadBearing: z.boolean().describe('Without it the status would be another.'),
  origins: z.array(originKey),
  steps: z
    .array(z.object({ origin: originKey, next: id.nullable() }))
    .describe('From which statement it has each of its origins; null where that is itself.'),
  grade: z
    .object({ letter: grade, from: z.iso.date().nullable() })
    .describe('Of its source when it was published.'),
  credibility: z.object({ digit: z.int().min(1).max(6), why: text }),
  restsOn: z.array(
    z.object({
      kind: z.enum(['cites', 'reprints', 'same text']),
      name: text,
      date: text.nullable(),
      statement: id.nullable(),
      source: id.nullable(),
    }),
  ),
})

const settledBy = z.object({ statement: id, source: text, report: address }).nullable()
export const expectation = z.object({
  owner: actorRef.nullable(),
  due: range.nullable(),
  moves: z.array(z.object({ due: range, announcedAt: instant.nullable(), by: settledBy })),
  moved: z.int().nonnegative(),
  outcome: z.enum(outcomes),
  record: z.array(z.object({ outcome: z.enum(outcomes), reasons: text, by: text, at: instant, settledBy })),
})

export const position = z.object({
  actor: actorRef.extend({ kind: z.enum(['person', 'body', 'unnamed']) }),
  steps: z.array(
    z.object({
      value: z.enum(['affirms', 'denies', 'conditional', 'declines', 'denies the wording']),
      at: range,
      statements: z.array(id),
      reversal: z.boolean().describe('The side taken last before this was the other one.'),
    }),
  ),
  reversals: z.int().nonnegative(),
})

/** A claim with everything that bears on it. */
export const claim = claimLine.extend({
  asOf,
  scope: text.nullable(),
  stories: z.array(storyRef),
  supersededBy: claimRef.pick({ id: true, wording: true, href: true }).nullable(),
  statements: z.array(claimStatement),
  origins: z.object({ affirms: z.array(origin), denies: z.array(origin) }),
  edges: z
    .array(
      z.object({
        a: originRef,
        b: originRef,
        rule: z.enum(['P1', 'P2', 'P3', 'P4', 'P5']),
        why: text.describe('In the language asked for.'),
        verdict: z.enum(['same', 'different']).nullable().describe("An editor's word; null while open."),
      }),
    )
    .describe('Pairs of origins that could be the same.'),
  loadBearing: z.array(z.array(id)).describe('Sets of statements, each of which alone carries the status.'),
  checks: z.array(check),
  moves: z.array(z.object({ due: range, at: instant })),
  expectation: expectation
    .nullable()
    .describe('Of an expectation, as of now; null for other claims and moments.'),
  positions: z.array(position).nullable().describe('As of now; null of a moment.'),
  figures: z
    .array(z.object({ id, what: text, language, href: address }))
    .nullable()
    .describe('As of now; null of a moment.'),
  hidden,
})
export type ClaimAnswer = z.infer<typeof claim>
