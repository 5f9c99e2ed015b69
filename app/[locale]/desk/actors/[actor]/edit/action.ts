'use server'
import { editActor } from '#data/actor/edit.ts'
import { evict } from '../../../../../evict.ts'
import { acting } from '../../../../../session.ts'

type Input = { actor: string; version: number; name: string; wikidata: string }

/** Names an actor anew, or says which Wikidata item it is. */
export async function saveActor(input: Input) {
  const outcome = await editActor(await acting(), input)
  if (outcome.kind === 'ok') await evict({ actor: input.actor })
  return outcome
}
