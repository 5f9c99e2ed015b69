'use server'
import type { Moving } from '#components/claim/desk-due-move.tsx'
import { moveDue } from '#data/claim/due.ts'
import { evict } from '../../../../../evict.ts'
import { acting } from '../../../../../session.ts'

/** Says when an expectation is due, or that it was moved. */
export async function moveExpectation(moving: Moving) {
  const outcome = await moveDue(await acting(), moving)
  if (outcome.kind === 'ok') await evict({ claim: moving.claim })
  return outcome
}
