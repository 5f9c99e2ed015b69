'use server'
import { addStory } from '#data/story/write.ts'
import { evict } from '../../../../evict.ts'
import { acting } from '../../../../session.ts'

/** Begins a story. */
export async function beginStory(input: { title: string; summary: string; language: string }) {
  const outcome = await addStory(await acting(), input)
  if (outcome.kind === 'ok') await evict({ story: outcome.value.story })
  return outcome
}
