'use server'
import { withdrawInvitation } from '#data/person/invitations.ts'
import { acting } from '../../../../../session.ts'

/** Takes an invitation back, so that its link works no more. */
export async function withdraw(input: { invitation: string }) {
  return withdrawInvitation(await acting(), input)
}
