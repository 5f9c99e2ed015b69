import type { DeskActions } from '#components/desk/desk-context.tsx'
import { addDraft } from './add/action.ts'
import { wordClaim } from './claim/action.ts'
import { correctDraft } from './correct/action.ts'
import { decideDraft } from './decide/action.ts'
import { tieDraft } from './tie/action.ts'
import { undoCorrected } from './undo/action.ts'

/** The writes of the reading desk, as its client parts are handed them. */
export const actions: DeskActions = {
  decide: decideDraft,
  correct: correctDraft,
  add: addDraft,
  tie: tieDraft,
  claim: wordClaim,
  undo: undoCorrected,
}
