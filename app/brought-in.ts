import 'server-only'
import { arrivalAnswer } from '#components/api/arrival.ts'
import { readArrival } from '#data/report/arrivals.ts'
import type { KeptAs } from '#data/report/unfiled.ts'
import { type Outcome, ok, type Problem } from '#domain/outcome.ts'
import { type BringInAnswer, type BroughtIn, bringIn } from '#jobs/bring-in.ts'
import { translator } from '#messages/translator.ts'
import type { KeyAsked, KeyTold } from './key-answers.ts'

/** Brings something in through a key, and says what became of it; once, where it was brought in before and nobody was told. */
export async function broughtIn(
  { viewer, to, done }: Pick<KeyAsked, 'viewer' | 'to' | 'done'>,
  given: BroughtIn,
): Promise<KeyTold> {
  const outcome: BringInAnswer = done ? ok(done as KeptAs) : await bringIn(viewer, given)
  if (outcome.kind !== 'ok') return refusedTold(outcome)
  if ('choose' in outcome.value) return { problem: 'several-pages', more: { pages: outcome.value.choose } }
  const { value } = outcome
  const arrival = await readArrival(viewer, value.arrival)
  if (arrival.kind !== 'ok') return { problem: 'not-found' }
  return { status: 'unfiled' in value ? 201 : 200, body: arrivalAnswer(to, arrival.value) }
}

/** A write that was not done, with the words that an editor would read. */
export function refusedTold(outcome: Exclude<Outcome<never>, { kind: 'ok' }>): KeyTold {
  if (outcome.kind === 'forbidden') return { problem: 'not-in-scope' }
  if (outcome.kind !== 'invalid') return { problem: 'not-found' }
  const { problems } = outcome
  if (problems.some(({ message }) => message.startsWith('store.'))) return { problem: 'unavailable' }
  const t = translator('en', 'error')
  const words = ({ message, params }: Problem) =>
    t.has(message as 'required') ? t(message as 'required', params as never) : t('wrongShape')
  const detail = problems.map((problem) => `${problem.field}: ${words(problem)}`).join(' ')
  return {
    problem: 'not-taken',
    detail,
    more: { reasons: problems.map(({ field, message }) => ({ field, reason: message })) },
  }
}
