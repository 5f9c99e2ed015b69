'use server'
import { undoInbox } from '#data/inbox/act.ts'
import type { InboxUndo } from '#domain/inbox/input.ts'
import { acting } from '../../../../session.ts'

/** Puts items of the inbox back to what they were before an act. */
export async function undo(input: InboxUndo) {
  return undoInbox(await acting(), input)
}
