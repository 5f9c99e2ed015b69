'use server'
import { changeRole as change } from '#data/person/people.ts'
import type { Role } from '#domain/access/viewer.ts'
import { asking } from '../../../../../asking.ts'
import { acting } from '../../../../../session.ts'

/** Gives a person another role. */
export async function changeRole(input: { person: string; role: Role; version: number; password?: string }) {
  return change(await acting(), input, await asking())
}
