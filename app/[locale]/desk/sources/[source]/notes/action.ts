'use server'
import { noteSource } from '#data/source/note.ts'
import { acting } from '../../../../../session.ts'

/** Adds a note to a source. Notes stand on the desk only, so no reader page is evicted. */
export async function note(input: object) {
  return noteSource(await acting(), input)
}
