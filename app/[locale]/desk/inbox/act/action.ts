'use server'
import { actOnInbox } from '#data/inbox/act.ts'
import type { InboxAct } from '#domain/inbox/input.ts'
import { acting } from '../../../../session.ts'

/** Assigns, snoozes, sets aside or takes back some items of the inbox. */
export async function act(input: InboxAct) {
  return actOnInbox(await acting(), input)
}
