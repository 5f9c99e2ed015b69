'use server'
import { tryRules } from '#data/feed/read.ts'
import { acting } from '../../../../../session.ts'

/** Tries rules on the items that a feed brought last; changes nothing. */
export async function tryOut(input: { feed: string; include: string; exclude: string }) {
  return tryRules(await acting(), input)
}
