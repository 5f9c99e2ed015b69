'use server'
import { askAdminsForStep } from '#data/person/limits.ts'
import { acting } from '../../../../session.ts'

/** Asks admins for a second step, or no longer. */
export async function askAdmins(input: { required: boolean; version: number }) {
  return askAdminsForStep(await acting(), input)
}
