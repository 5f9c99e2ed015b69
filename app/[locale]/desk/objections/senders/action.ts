'use server'
import { eraseSenders } from '#data/objection/senders.ts'
import { acting } from '../../../../session.ts'

/** Removes the name and address of who objected. */
export async function erase(input: object) {
  return eraseSenders(await acting(), input)
}
