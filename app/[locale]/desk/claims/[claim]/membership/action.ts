'use server'
import { setMembership } from '#data/story/write.ts'
import { evict } from '../../../../../evict.ts'
import { acting } from '../../../../../session.ts'

/** Puts a claim into a story, or takes it out. */
export async function putInStory(input: { story: string; claim: string; member: boolean }) {
  const outcome = await setMembership(await acting(), input)
  if (outcome.kind === 'ok') {
    await evict({ claim: input.claim })
    await evict({ story: input.story })
  }
  return outcome
}
