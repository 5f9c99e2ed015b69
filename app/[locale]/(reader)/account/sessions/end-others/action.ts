'use server'
import { headers } from 'next/headers'
import { endOtherSessions } from '#data/person/own-sessions.ts'
import { acting } from '../../../../../session.ts'

/** Ends all of one’s own sessions but this. */
export async function endOthers() {
  return endOtherSessions(await acting(), await headers())
}
