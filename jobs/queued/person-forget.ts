import { forgetItems } from '#data/feed/forget.ts'
import { forgetSenders } from '#data/objection/senders.ts'
import { forgetSignIns } from '#data/person/sign-ins.ts'
import { forgetHosts } from '#data/queue/turns.ts'
import type { Run } from '#data/queue/work.ts'
import { system } from '#domain/access/viewer.ts'
import { systemClock } from '#outside/clock.ts'

/** Forgets who objected long ago, old tries to sign in, hosts at which nothing waits, and items that no feed carries any more. A kind of its own: no mail server may keep a name longer. */
export const run: Run<'person.forget'> = async () => {
  await forgetSenders(system('digest'), systemClock.now())
  await forgetSignIns(system('digest'), systemClock.now())
  await forgetHosts(system('turns at hosts'), systemClock.now())
  await forgetItems(system('feeds'), systemClock.now())
}
