import type { z } from 'zod'
import { actor, actorStatementPage } from './actor.ts'
import { keyShapes } from './arrival.ts'
import { check } from './check.ts'
import { claim, claimLine } from './claim.ts'
import { figure } from './figure.ts'
import {
  actorRef,
  bounds,
  claimRef,
  hop,
  range,
  reportRef,
  sourceRef,
  statement,
  statusPart,
  storyRef,
} from './parts.ts'
import { problem } from './problem.ts'
import { oneQuery, sourcesQuery, statementsQuery, storiesQuery, thenQuery, timelineQuery } from './query.ts'
import { report } from './report.ts'
import { source, sourceLine, sourcePage } from './source.ts'
import { story, storyLine, storyPage, timelineEntry, timelinePage } from './story.ts'
import { trackPage } from './track.ts'

/** Every shape of an answer by the name it has in the document. */
export const shapes = {
  StoryPage: storyPage,
  Story: story,
  TimelinePage: timelinePage,
  Claim: claim,
  Check: check,
  Report: report,
  SourcePage: sourcePage,
  Source: source,
  TrackPage: trackPage,
  Figure: figure,
  Actor: actor,
  ActorStatementPage: actorStatementPage,
  ...keyShapes,
  Problem: problem,
} as const satisfies Record<string, z.ZodType>

/** What answers are made of, named so that the document says it once. */
export const parts: Record<string, z.ZodType> = {
  ActorRef: actorRef,
  Bounds: bounds,
  ClaimLine: claimLine,
  ClaimRef: claimRef,
  Hop: hop,
  ReportRef: reportRef,
  SourceLine: sourceLine,
  SourceRef: sourceRef,
  Statement: statement,
  Status: statusPart,
  StoryLine: storyLine,
  StoryRef: storyRef,
  TimeRange: range,
  TimelineEntry: timelineEntry,
}

export type Route = {
  path: string
  summary: string
  query: z.ZodObject
  answer: keyof typeof shapes
}

/** Every address of version 1 that answers with the record. */
export const routes = [
  {
    path: '/stories',
    summary: 'Published stories, the newest on record first',
    query: storiesQuery,
    answer: 'StoryPage',
  },
  { path: '/stories/{story}', summary: 'A story: its claims and sources', query: thenQuery, answer: 'Story' },
  {
    path: '/stories/{story}/timeline',
    summary: "A story's timeline: claims and statements in time",
    query: timelineQuery,
    answer: 'TimelinePage',
  },
  {
    path: '/claims/{claim}',
    summary: 'A claim: statements, origins, edges, status with its reason, checks, positions',
    query: thenQuery,
    answer: 'Claim',
  },
  {
    path: '/checks/{check}',
    summary: "An editor's signed check of a claim",
    query: oneQuery,
    answer: 'Check',
  },
  {
    path: '/reports/{report}',
    summary: 'A report: its newest text and the confirmed statements in it',
    query: oneQuery,
    answer: 'Report',
  },
  { path: '/sources', summary: 'Sources by name', query: sourcesQuery, answer: 'SourcePage' },
  {
    path: '/sources/{source}',
    summary: 'A source and its newest reports',
    query: oneQuery,
    answer: 'Source',
  },
  {
    path: '/sources/{source}/cases',
    summary: "A source's track record: what it was first alone with, and what became of it",
    query: statementsQuery,
    answer: 'TrackPage',
  },
  {
    path: '/figures/{figure}',
    summary: 'A figure: the values reported for it',
    query: oneQuery,
    answer: 'Figure',
  },
  {
    path: '/actors/{actor}',
    summary: 'Who speaks or acts: what it did to each claim, through which sources, in which stories',
    query: oneQuery,
    answer: 'Actor',
  },
  {
    path: '/actors/{actor}/statements',
    summary: 'What an actor said, and what was said for it, newest first',
    query: statementsQuery,
    answer: 'ActorStatementPage',
  },
] as const satisfies readonly Route[]
