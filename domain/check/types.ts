import { z } from 'zod'

const id = z.string().min(1)

export const CLAIM_KINDS = ['event', 'position', 'figure', 'expectation'] as const
export const STANCES = ['affirms', 'denies', 'conditional', 'declines', 'questions', 'mentions'] as const
export const RELIANCE_KINDS = ['cites', 'reprints', 'same text'] as const
export const ACTOR_KINDS = ['person', 'body', 'unnamed'] as const

/**
 * One case: a claim and all that bears on it. Optional fields may be left out or null; fields it does not know
 * are ignored. What the names refer to is checked where the case is indexed (`indexCase`).
 */
export const crossCheckCase = z.object({
  id,
  claim: z.object({ id, kind: z.enum(CLAIM_KINDS), about: id.nullish(), supersededBy: id.nullish() }),
  sources: z.array(z.object({ id, kind: z.string(), owner: z.string().nullish(), actor: id.nullish() })),
  actors: z.array(
    z.object({
      id,
      kind: z.enum(ACTOR_KINDS),
      speaksFor: id.nullish(),
      descriptor: z.string().nullish(),
      country: z.string().nullish(),
      body: id.nullish(),
      possiblySameAs: z.array(id).nullish(),
    }),
  ),
  reports: z.array(
    z.object({
      id,
      source: id,
      publishedAt: z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'not a date'),
      contributors: z.array(id).nullish(),
    }),
  ),
  statements: z.array(
    z.object({
      id,
      report: id,
      chain: z.array(id),
      mode: z.string().nullish(),
      hedge: z.string().nullish(),
      stance: z.enum(STANCES),
      withdrawn: z.boolean().nullish(),
    }),
  ),
  reliances: z.array(
    z.object({
      from: id,
      to: id.nullish(),
      toSource: id.nullish(),
      toDate: z.string().nullish(),
      kind: z.enum(RELIANCE_KINDS),
    }),
  ),
  verdicts: z.array(z.object({ a: z.string(), b: z.string(), same: z.boolean() })).nullish(),
})

export type CrossCheckCase = z.infer<typeof crossCheckCase>
export type Stance = (typeof STANCES)[number]

export const STATUSES = [
  'empty',
  'retracted',
  'superseded',
  'disputed',
  'denied',
  'on record',
  'confirmed',
  'corroborated',
  'possibly corroborated',
  'single source',
  'unverified',
] as const
/** What the evidence for a claim adds up to under rule version 1. */
export type Status = (typeof STATUSES)[number]

export type OriginKind = 'body' | 'person' | 'unnamed' | 'newsroom' | 'stand-in'
export type EdgeRule = 'P1' | 'P2' | 'P3' | 'P4' | 'P5'
export type Origin = { key: string; kind: OriginKind; statements: string[] }
/** How many independent origins stand behind one side, at least and at most, and which. */
export type Side = { least: number; most: number; origins: Origin[] }
export type Edge = { a: string; b: string; why: EdgeRule }

/** The published answer; every list is sorted, so that equal evidence gives equal bytes. */
export type CrossCheckAnswer = {
  id: string
  status: Status
  reason: string
  rule: 1
  origins: { affirms: Side; denies: Side }
  edges: Edge[]
  loadBearing: string[][]
}

/** A case whose names do not fit together; the message names the field. */
export class CaseError extends Error {}
