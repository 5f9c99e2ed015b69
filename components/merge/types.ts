import type { MergeKind, MergeLine, Preview } from '#domain/merge/view.ts'
import type { Outcome } from '#domain/outcome.ts'

export type Pair = { kind: MergeKind; from: string; into: string }
type SplitOf = { from: string; statements: string[] }
export type SplitWhat =
  | ({ kind: 'claim'; wording: string } & SplitOf)
  | ({ kind: 'actor'; into: string } & SplitOf)
  | ({ kind: 'actor'; name: string } & SplitOf)

/** A merge or split with its times in words. */
export type LineInWords = Omit<MergeLine, 'undone'> & {
  when: string
  undone: { byName: string; when: string } | null
}

/** The writes of merging and splitting, as client parts are handed them. */
export type MergeActions = {
  previewMerge: (input: Pair) => Promise<Outcome<Preview>>
  merge: (input: Pair & { why: string }) => Promise<Outcome<{ merge: string }>>
  undoMerge: (input: { id: string }) => Promise<Outcome<Pair>>
  previewSplit: (input: SplitWhat) => Promise<Outcome<Preview>>
  split: (input: { what: SplitWhat; why: string }) => Promise<Outcome<{ into: string }>>
  undoSplit: (input: { id: string }) => Promise<Outcome<{ from: string }>>
}
