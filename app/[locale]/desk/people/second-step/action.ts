'use server'
import { askAdminsForStep } from '#data/person/limits.ts'
import { asking } from '../../../../asking.ts'
import { acting } from '../../../../session.ts'

/** Asks admins for a second step, or no longer. */
export async function askAdmins(input: { required: boolean; version: number; password: string }) {
  return askAdminsForStep(await acting(), input, await asking())
}
