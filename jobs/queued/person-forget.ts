import { forgetSenders } from '#data/objection/senders.ts'
import { forgetSignIns } from '#data/person/sign-ins.ts'
import type { Run } from '#data/queue/work.ts'
import { system } from '#domain/access/viewer.ts'
import { systemClock } from '#outside/clock.ts'

/** Forgets who objected long ago, and old tries to sign in. A kind of its own: no mail server may keep a name longer. */
export const run: Run<'person.forget'> = async () => {
  await forgetSenders(system('digest'), systemClock.now())
  await forgetSignIns(system('digest'), systemClock.now())
}
