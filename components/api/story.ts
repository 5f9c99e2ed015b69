import type { StoryAnswer, StoryPageAnswer, TimelineEntryAnswer } from '#domain/api/story.ts'
import type { StoryLine, StoryView } from '#domain/story/view.ts'
import type { TimelineEntry } from '#domain/timeline/view.ts'
import { claimLineAnswer } from './claim.ts'
import { apiOf, hopOf, passageOf, places, sourceRefOf, type Writing } from './parts.ts'

/** A story as lists tell programs of it. */
export const storyLineAnswer = (to: Writing, line: StoryLine): StoryPageAnswer['data'][number] => ({
  id: line.id,
  ...places(to, 'stories', line.id),
  title: line.title,
  summary: line.summary,
  language: line.language,
  claimCount: line.claimCount,
  reportCount: line.reportCount,
  latestAt: line.latestAt,
})

/** A story with its claims and sources, as programs are told of it. */
export const storyAnswer = (to: Writing, story: StoryView, asOf: StoryAnswer['asOf']): StoryAnswer => ({
  ...storyLineAnswer(to, story),
  asOf,
  timeline: `${apiOf(to, 'stories', story.id)}/timeline`,
  claims: story.claims.map((claim) => claimLineAnswer(to, claim)),
  sources: story.sources.map((source) => ({ ...sourceRefOf(to, source), reports: source.reports })),
  hidden: story.hidden ?? 0,
})

/** One entry of a timeline, as programs are told of it. */
export function entryAnswer(to: Writing, entry: TimelineEntry): TimelineEntryAnswer {
  const { id, at, language } = entry
  if (entry.kind === 'claim') {
    const { kind, wording, status, statements } = entry
    return { id, at, language, kind, wording, status, statements, href: apiOf(to, 'claims', id) }
  }
  return {
    id,
    at,
    language,
    kind: entry.kind,
    words: entry.words,
    stance: entry.stance,
    claim: entry.claimId,
    happened: entry.happened,
    speaker: entry.speaker && hopOf(entry.speaker),
    source: sourceRefOf(to, entry.source),
    report: apiOf(to, 'reports', entry.reportId),
    page: passageOf(to, entry.reportId, id),
  }
}
