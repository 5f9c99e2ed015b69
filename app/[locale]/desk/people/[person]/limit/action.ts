'use server'
import { limitToStories } from '#data/person/limits.ts'
import { asking } from '../../../../../asking.ts'
import { acting } from '../../../../../session.ts'

type Input = { person: string; stories: string[] | null; version: number; password?: string }

/** Limits an editor to stories, or lifts the limit. */
export async function limit(input: Input) {
  return limitToStories(await acting(), input, await asking())
}
