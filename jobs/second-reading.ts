import { setImmediate as turn } from 'node:timers/promises'
import { beginSecondReading, keepSecondReading, readSecondAgain } from '#data/statement/second-reading.ts'
import { system } from '#domain/access/viewer.ts'
import { proposalsIn } from '#domain/reading/second/answer.ts'
import { messagesFor } from '#domain/reading/second/prompt.ts'
import { type Verified, verifying } from '#domain/reading/second/verify.ts'
import { SECOND_READER } from '#domain/reading/second/version.ts'
import { faultOf, log } from '#outside/log.ts'
import { type World, world } from './world.ts'

/** How a second reading ended; only `read` has kept anything. */
export type SecondReading =
  | { kind: 'off' }
  | { kind: 'skipped'; why: string }
  | { kind: 'no answer'; reason: string }
  | { kind: 'read'; added: number; agreed: number; refused: Verified['refused'] }
  | { kind: 'failed' }

const viewer = system(SECOND_READER)
const limits: Record<string, string> = {
  'daily limit': 'daily limit reached',
  'share of feeds': 'the feeds’ half of the daily limit is used up',
}

/**
 * Asks the second reader, where one is set, about a report that is filed already, and adds what it proposes and the text
 * bears out. Runs after filing; safe to run again, at once or after a crash. Never throws: whatever happens here, the
 * report and its drafts stand. The log holds counts and reasons, never a text or a key.
 */
export async function readSecond(report: string, outside: World = world()): Promise<SecondReading> {
  const { secondReader } = outside
  if (!secondReader) return { kind: 'off' }
  const about = { report, model: secondReader.model }
  try {
    const ended = await second(report, secondReader)
    const limit = ended.kind === 'skipped' ? limits[ended.why] : undefined
    if (limit)
      log.warn({ ...about, reportsADay: secondReader.reportsADay }, `second reader not asked: ${limit}`)
    else log[ended.kind === 'no answer' ? 'warn' : 'info']({ ...about, ...ended }, 'second reading')
    return ended
  } catch (error) {
    log.error({ ...about, ...faultOf(error) }, 'second reading failed')
    return { kind: 'failed' }
  }
}

/**
 * The same, from the queue: a report whose try has died with its worker, or whose reader did not answer, comes back when
 * that try is over.
 * @throws Error when it failed: the queue tries it again
 */
export async function readSecondInQueue(report: string, outside: World = world()): Promise<void> {
  const ended = await readSecond(report, outside)
  if (ended.kind === 'failed') throw new Error('second reading failed')
  const isOpen = ended.kind === 'no answer' || (ended.kind === 'skipped' && ended.why === 'under way')
  if (isOpen && outside.secondReader)
    await readSecondAgain(viewer, report, outside.secondReader.seconds, new Date())
}

async function second(report: string, reader: NonNullable<World['secondReader']>): Promise<SecondReading> {
  const { model } = reader
  const begun = await beginSecondReading(viewer, report, reader)
  if (begun.kind !== 'ok') return { kind: 'skipped', why: begun.kind }
  if ('skipped' in begun.value) return { kind: 'skipped', why: begun.value.skipped }
  const { snapshot, text, whole } = begun.value
  const answer = await reader.ask(messagesFor(text))
  if (!answer.ok) return { kind: 'no answer', reason: answer.reason }
  const proposals = proposalsIn(answer.text)
  if (!proposals) return { kind: 'no answer', reason: 'wrong shape' }
  const steps = verifying(text, proposals, model)
  let step = steps.next()
  while (!step.done) {
    // one proposal a turn: an answer made to be slow holds up nobody (promise I3)
    await turn()
    step = steps.next()
  }
  const kept = await keepSecondReading(viewer, { snapshot, model, whole, ...step.value })
  if (kept.kind !== 'ok') return { kind: 'skipped', why: kept.kind }
  return { kind: 'read', ...kept.value, refused: step.value.refused }
}
