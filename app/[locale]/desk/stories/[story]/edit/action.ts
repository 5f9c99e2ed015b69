'use server'
import type { z } from 'zod'
import { editStory } from '#data/story/write.ts'
import type { storyEditInput } from '#domain/claim/input.ts'
import { evict } from '../../../../../evict.ts'
import { acting } from '../../../../../session.ts'

/** Changes a story's title, summary or language. */
export async function saveStory(edit: z.input<typeof storyEditInput>) {
  const outcome = await editStory(await acting(), edit)
  if (outcome.kind === 'ok') await evict({ story: edit.story })
  return outcome
}
