import 'server-only'
import { after } from 'next/server'
import { findEdgesBehind } from '#data/check/find-edges-behind.ts'
import { keepInboxUp } from '#jobs/keep-inbox.ts'

/** Milliseconds for what just changed, before an answer; and for what takes longer, behind it. */
const BEFORE = 300
const BEHIND = 3000

/**
 * Lists what just changed before an answer is made, and goes on behind it: what could be changed by what is worked out
 * then. Edges are looked for too, unless it is asked every few seconds: every write looks for them itself.
 */
export async function keepInbox({ edges }: { edges: boolean }): Promise<void> {
  await keepInboxUp(BEFORE)
  after(async () => {
    if (edges) await findEdgesBehind()
    await keepInboxUp(BEHIND)
  })
}
