import type { ReportLine } from '../report/view.ts'

export const sourceKinds = [
  'news outlet',
  'wire agency',
  'official channel',
  'social account',
  'public body',
  'NGO',
  'document archive',
] as const
export type SourceKind = (typeof sourceKinds)[number]
export const grades = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type Grade = (typeof grades)[number]

export type ReliabilityRow = {
  id: string
  grade: Grade
  from: string
  reason: string
  byName: string | null
  at: string
}

export type SourceLine = {
  id: string
  name: string
  kind: SourceKind
  homepage: string | null
  domains: string[]
  language: string | null
  country: string | null
  owner: { id: string; name: string } | null
  reports: number
}

/** A source as readers see it. Grades stand beside the statements they bear on, so they are not shown here. */
export type SourceView = SourceLine & {
  actor: { id: string; name: string } | null
  carries: { id: string; name: string }[]
  siblings: { id: string; name: string }[]
  /** stories that a statement in one of its reports bears on */
  stories: { id: string; title: string; language: string }[]
  recent: (Pick<ReportLine, 'id' | 'title' | 'publishedAt' | 'publishedPrecision' | 'language'> & {
    statements: number
    /** changes of its words that later looks saw, the newest first */
    edits: { number: number; at: string; silent: boolean; noted: boolean; beside: boolean }[]
  })[]
}

/** A source as admins manage it. */
export type SourceRecord = SourceView & { version: number; reliability: ReliabilityRow[] }
