import type { SourceAnswer, SourcePageAnswer } from '#domain/api/source.ts'
import type { SourceLine, SourceView } from '#domain/source/view.ts'
import { apiOf, places, sourceRefOf, storyRefOf, type Writing } from './parts.ts'

/** A source as lists tell programs of it. */
export const sourceLineAnswer = (to: Writing, line: SourceLine): SourcePageAnswer['data'][number] => ({
  id: line.id,
  ...places(to, 'sources', line.id),
  name: line.name,
  kind: line.kind,
  homepage: line.homepage,
  domains: line.domains,
  language: line.language,
  country: line.country,
  owner: line.owner,
  reports: line.reports,
})

/** A source with whose it is and its newest reports, as programs are told of it. */
export const sourceAnswer = (to: Writing, source: SourceView): SourceAnswer => ({
  ...sourceLineAnswer(to, source),
  actor: source.actor,
  carries: source.carries.map((wire) => sourceRefOf(to, wire)),
  siblings: source.siblings.map((sibling) => sourceRefOf(to, sibling)),
  stories: source.stories.map((story) => storyRefOf(to, story)),
  recent: source.recent.map(({ id, title, language, publishedAt, publishedPrecision, statements }) => ({
    id,
    title,
    language,
    publishedAt,
    publishedPrecision,
    statements,
    href: apiOf(to, 'reports', id),
  })),
})
