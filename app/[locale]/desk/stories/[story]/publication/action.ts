'use server'
import { publish } from '#data/story/write.ts'
import { evict } from '../../../../../evict.ts'
import { acting } from '../../../../../session.ts'

type Input = { story: string; version: number; state: 'published' | 'withdrawn' }

/** Shows a story to readers, or takes it back. */
export async function publishStory(input: Input) {
  const outcome = await publish(await acting(), input)
  if (outcome.kind === 'ok') await evict({ story: input.story })
  return outcome
}
