'use server'
import type { Decision } from '#components/claim/desk-edges.tsx'
import { decideEdge } from '#data/check/decide-edge.ts'
import { evict } from '../../../../../evict.ts'
import { acting } from '../../../../../session.ts'

/** Says whether two origins are one, on this claim and wherever else they meet. */
export async function decidePair(decision: Decision) {
  const outcome = await decideEdge(await acting(), decision)
  if (outcome.kind === 'ok') {
    await evict({ claim: decision.claim })
    await evict({ origin: decision.a })
  }
  return outcome
}
