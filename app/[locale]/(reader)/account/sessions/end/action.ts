'use server'
import { endOwnSession } from '#data/person/own-sessions.ts'
import { acting } from '../../../../../session.ts'

/** Ends one of one’s own sessions. */
export async function end(input: { session: string }) {
  return endOwnSession(await acting(), input)
}
