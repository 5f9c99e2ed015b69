import type { MergeActions } from '#components/merge/types.ts'
import { foreseeSplit } from '../splits/preview/action.ts'
import { splitInTwo } from '../splits/split/action.ts'
import { undoSplitInTwo } from '../splits/undo/action.ts'
import { mergeInto } from './merge/action.ts'
import { foreseeMerge } from './preview/action.ts'
import { undoMerged } from './undo/action.ts'

/** The writes of merging and splitting, as client parts are handed them. */
export const mergeActions: MergeActions = {
  previewMerge: foreseeMerge,
  merge: mergeInto,
  undoMerge: undoMerged,
  previewSplit: foreseeSplit,
  split: splitInTwo,
  undoSplit: undoSplitInTwo,
}
