'use server'
import { invite as inviteTo } from '#data/person/invitations.ts'
import { asking } from '../../../../asking.ts'
import { acting } from '../../../../session.ts'

/** Invites an address to a role; the answer holds the token of the link, which is kept nowhere. */
export async function invite(input: { email: string; role: string; password: string }) {
  return inviteTo(await acting(), input, await asking())
}
