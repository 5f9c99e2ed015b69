'use server'
import { endSessionsOf } from '#data/person/own-sessions.ts'
import { acting } from '../../../../../session.ts'

/** Ends a session of somebody, or all of them. */
export async function endSessions(input: { person: string; session: string | null }) {
  return endSessionsOf(await acting(), input)
}
