import { z } from 'zod'
import { outcomes } from '../claim/expectation.ts'
import {
  actorRef,
  address,
  claimKind,
  claimRef,
  count,
  id,
  instant,
  language,
  page,
  range,
  self,
  sourceRef,
  stance,
  statement,
  status,
  storyRef,
  text,
} from './parts.ts'

const linked = actorRef.extend({ href: address })
const spoken = linked.extend({
  from: instant.nullable().describe('Since when, where that is known.'),
  to: instant.nullable().describe('Until when, where that is known.'),
})
const position = z.object({
  claim: claimRef.extend({ kind: claimKind, status }),
  steps: z
    .array(
      z.object({
        value: z.enum(['affirms', 'denies', 'conditional', 'declines', 'denies the wording']),
        at: range,
        statements: z.array(id),
        reversal: z.boolean().describe('The side taken before this was the other one.'),
      }),
    )
    .describe('In time.'),
  reversals: count,
})

/** An actor: who it is, what it did to each claim, through which sources it speaks and in which stories. */
export const actor = actorRef.extend({
  self,
  page,
  kind: z.enum(['person', 'body', 'unnamed']),
  names: z.array(z.object({ name: text, language: language.nullable() })),
  wikidata: text.nullable().describe('Its item at Wikidata: Q and a number.'),
  speaksFor: z.array(spoken),
  belongsTo: linked.nullable().describe('The body that an unnamed group belongs to.'),
  speakers: z.array(spoken).describe('Who speaks for it.'),
  groups: z.array(linked).describe('Unnamed groups that belong to it.'),
  channels: z.array(sourceRef).describe('Sources that are its own.'),
  counts: z.object({ statements: count, reports: count, sources: count, claims: count }),
  positions: z.array(position).describe('The claim it last spoke of first; a hundred at most.'),
  sources: z.array(sourceRef.extend({ reports: count, statements: count })),
  stories: z.array(storyRef.extend({ claims: count })),
  about: z
    .array(claimRef.extend({ kind: claimKind, due: range.nullable(), outcome: z.enum(outcomes) }))
    .describe('Claims about it; `due` and `outcome` are told of expectations.'),
  statements: address.describe('What it said, and what was said for it.'),
})
export type ActorAnswer = z.infer<typeof actor>

/** Statements of an actor and of those who speak for it, newest publication first. */
export const actorStatementPage = z.object({
  actor: linked,
  data: z.array(
    statement.extend({
      stances: z.array(claimRef.extend({ stance })).describe('How it bears on published claims.'),
    }),
  ),
  next: address.nullable().describe('The page after this one; null on the last.'),
})
export type ActorStatementPageAnswer = z.infer<typeof actorStatementPage>
