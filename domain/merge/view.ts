import type { Status } from '../check/types.ts'

export const mergeKinds = ['claim', 'actor', 'report'] as const
export type MergeKind = (typeof mergeKinds)[number]
export const splitKinds = ['claim', 'actor'] as const

/** A merge or split that something was part of, in force or undone. */
export type MergeLine = {
  id: string
  /** this took the other in, or was merged into it; some of this was split off into the other, or of the other into this */
  how: 'took in' | 'merged into' | 'split into' | 'split from'
  other: { id: string; name: string; language: string | null }
  why: string
  byName: string
  at: string
  undone: { byName: string; at: string } | null
}

export type Standing = {
  status: Status
  affirms: [number, number]
  denies: [number, number]
  reports: number
}
/** What a merge or split would do: claims whose counts or status would differ, before and after. */
export type Preview = {
  claims: {
    id: string
    wording: string
    language: string
    before: Standing
    after: Standing | null
  }[]
  /** how many claims it bears on in all, also those that stay as they are */
  concerned: number
}

/** Something that another may be one with. */
export type MergeChoice = { id: string; name: string; detail: string | null; likely: boolean }
