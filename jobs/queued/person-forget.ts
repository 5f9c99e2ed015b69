import { forgetSenders } from '#data/objection/senders.ts'
import { forgetSignIns } from '#data/person/sign-ins.ts'
import { forgetHosts } from '#data/queue/turns.ts'
import type { Run } from '#data/queue/work.ts'
import { system } from '#domain/access/viewer.ts'
import { systemClock } from '#outside/clock.ts'

/** Forgets who objected long ago, old tries to sign in, and hosts at which nothing waits. A kind of its own: no mail server may keep a name longer. */
export const run: Run<'person.forget'> = async () => {
  await forgetSenders(system('digest'), systemClock.now())
  await forgetSignIns(system('digest'), systemClock.now())
  await forgetHosts(system('turns at hosts'), systemClock.now())
}
