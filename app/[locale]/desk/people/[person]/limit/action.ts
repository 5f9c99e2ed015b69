'use server'
import { limitToStories } from '#data/person/limits.ts'
import { acting } from '../../../../../session.ts'

/** Limits an editor to stories, or lifts the limit. */
export async function limit(input: { person: string; stories: string[] | null; version: number }) {
  return limitToStories(await acting(), input)
}
