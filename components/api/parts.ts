import type { z } from 'zod'
import { reasonInWords } from '#components/check/reason.ts'
import type {
  claimRef,
  hop,
  reportRef,
  sourceRef,
  statement,
  statusPart,
  storyRef,
} from '#domain/api/parts.ts'
import type { Reason } from '#domain/check/reason.ts'
import type { StatusView } from '#domain/claim/view.ts'
import type { HopView, StatementLine } from '#domain/statement/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** For whom an answer is written: whose addresses, and in which language names and reasons are. */
export type Writing = { origin: string; locale: Locale }

export type Noun = 'stories' | 'claims' | 'checks' | 'reports' | 'sources' | 'figures' | 'actors'

/** The address of a thing in the interface for programs. */
export const apiOf = ({ origin }: Writing, noun: Noun, id: string): string => `${origin}/api/v1/${noun}/${id}`

/** Where a thing is for programs, and where it is for readers in the language asked for. */
export const places = (to: Writing, noun: Noun, id: string): { self: string; page: string } => ({
  self: apiOf(to, noun, id),
  page: `${to.origin}${localePath(to.locale, `/${noun}/${id}`)}`,
})

export const boundsOf = ([least, most]: readonly [number, number]) => ({ least, most })

export const statusOf = ({ locale }: Writing, view: StatusView): z.infer<typeof statusPart> => ({
  status: view.status,
  name: translator(locale, 'status')(`name.${view.status}`),
  reason: reasonInWords(locale, view.reason as Reason),
  reasonKey: view.reason.key,
  affirms: boundsOf(view.affirms),
  denies: boundsOf(view.denies),
  reports: view.reports,
  rule: view.rule,
})

export const sourceRefOf = (
  to: Writing,
  { id, name }: { id: string; name: string },
): z.infer<typeof sourceRef> => ({ id, name, href: apiOf(to, 'sources', id) })

type Story = { id: string; title: string; language: string }
export const storyRefOf = (to: Writing, { id, title, language }: Story): z.infer<typeof storyRef> => ({
  id,
  title,
  language,
  href: apiOf(to, 'stories', id),
})

type Claim = { id: string; wording: string; language: string }
export const claimRefOf = (to: Writing, { id, wording, language }: Claim): z.infer<typeof claimRef> => ({
  id,
  wording,
  language,
  href: apiOf(to, 'claims', id),
})

export const reportRefOf = (to: Writing, report: StatementLine['report']): z.infer<typeof reportRef> => ({
  id: report.id,
  title: report.title,
  language: report.language,
  publishedAt: report.publishedAt,
  publishedPrecision: report.publishedPrecision,
  source: sourceRefOf(to, report.source),
  href: apiOf(to, 'reports', report.id),
})

export const hopOf = (view: HopView): z.infer<typeof hop> => ({
  name: view.name,
  kind: view.kind,
  actor: view.actorId,
  source: view.sourceId,
  speaksFor: view.speaksFor,
  role: view.role,
})

/** The page of a report at the passage of one statement. */
export const passageOf = (to: Writing, report: string, id: string): string =>
  `${places(to, 'reports', report).page}#s-${id}`

export const statementOf = (to: Writing, line: StatementLine): z.infer<typeof statement> => ({
  id: line.id,
  words: line.words,
  language: line.language,
  mode: line.mode,
  hedge: line.hedge,
  chain: line.chain.map(hopOf),
  said: line.said,
  anchor: line.anchor,
  content: line.content,
  snapshot: line.snapshotNumber,
  report: reportRefOf(to, line.report),
  withdrawn: line.withdrawn,
  page: passageOf(to, line.report.id, line.id),
})
