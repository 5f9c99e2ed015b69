'use server'
import { headers } from 'next/headers'
import { changePassword as change } from '#data/person/resets.ts'
import { asking } from '../../../../asking.ts'
import { acting } from '../../../../session.ts'

/** Changes one’s own password; all other sessions end. */
export async function changePassword(input: { password: string; newPassword: string }) {
  return change(await acting(), await headers(), input, await asking())
}
