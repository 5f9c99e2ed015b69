import { z } from 'zod'
import { sourceKinds } from '../source/view.ts'
import {
  actorRef,
  address,
  count,
  id,
  instant,
  language,
  page,
  precision,
  self,
  sourceRef,
  storyRef,
  text,
} from './parts.ts'

/** A source as lists have it. */
export const sourceLine = z.object({
  id,
  self,
  page,
  name: text,
  kind: z.enum(sourceKinds),
  homepage: text.nullable(),
  domains: z.array(text),
  language: language.nullable(),
  country: text.nullable().describe('ISO 3166-1 alpha-2.'),
  owner: actorRef.nullable(),
  reports: count.describe('Reports with a passage that bears on a published claim.'),
})

/** A source with whose it is and its newest reports. No grade: that stands beside each statement it bears on. */
export const source = sourceLine.extend({
  actor: actorRef.nullable(),
  carries: z.array(sourceRef).describe('Wires it carries.'),
  siblings: z.array(sourceRef).describe('Other sources of its owner.'),
  stories: z.array(storyRef).describe('Stories that its reports bear on.'),
  recent: z.array(
    z.object({
      id,
      title: text,
      language,
      publishedAt: instant.nullable(),
      publishedPrecision: precision,
      statements: count,
      href: address,
    }),
  ),
})
export type SourceAnswer = z.infer<typeof source>

export const sourcePage = z.object({
  data: z.array(sourceLine),
  next: address.nullable().describe('The page after this one; null on the last.'),
})
export type SourcePageAnswer = z.infer<typeof sourcePage>
