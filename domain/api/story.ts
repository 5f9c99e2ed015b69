import { z } from 'zod'
import { claimLine } from './claim.ts'
import {
  address,
  asOf,
  count,
  hidden,
  hop,
  id,
  instant,
  language,
  page,
  range,
  self,
  sourceRef,
  stance,
  status,
  storyRef,
  text,
} from './parts.ts'

/** A story as lists have it. */
export const storyLine = z.object({
  id,
  self,
  page,
  title: text,
  summary: text,
  language,
  claimCount: count,
  reportCount: count,
  latestAt: instant.nullable().describe('When the newest report that bears on it was published.'),
})

/** A story with its claims and sources; its timeline has an address of its own. */
export const story = storyLine.extend({
  asOf,
  timeline: address,
  claims: z.array(claimLine),
  sources: z.array(sourceRef.extend({ reports: count })),
  hidden,
})
export type StoryAnswer = z.infer<typeof story>

const entry = { id, at: range, language }
export const timelineEntry = z.discriminatedUnion('kind', [
  z.object({
    ...entry,
    kind: z.literal('claim'),
    wording: text,
    status,
    statements: z.array(id),
    href: address,
  }),
  z.object({
    ...entry,
    kind: z.literal('statement'),
    words: text,
    stance,
    claim: id,
    happened: range.nullable(),
    speaker: hop.nullable(),
    source: sourceRef,
    report: address,
    page: address,
  }),
])
export type TimelineEntryAnswer = z.infer<typeof timelineEntry>

const next = address.nullable().describe('The page after this one; null on the last.')
export const storyPage = z.object({ data: z.array(storyLine), next })
export const timelinePage = z.object({
  story: storyRef,
  asOf,
  data: z.array(timelineEntry).describe('Oldest first.'),
  next,
})
export type StoryPageAnswer = z.infer<typeof storyPage>
export type TimelineAnswer = z.infer<typeof timelinePage>
