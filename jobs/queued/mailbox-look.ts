import type { Run } from '#data/queue/work.ts'
import { mailboxSet } from '#env'
import { systemClock } from '#outside/clock.ts'
import { log } from '#outside/log.ts'
import { openMailbox } from '#outside/mailbox.ts'
import { lookInMailbox } from '../look-in-mailbox.ts'
import { world } from '../world.ts'

/** A run ends before the queue gives it up; the mails that are left are the next one's. */
const LONGEST_MS = 200_000

/** Looks for new mails where the settings name a mailbox. */
export const run: Run<'mailbox.look'> = async (_, { signal }) => {
  const settings = mailboxSet()
  if (!settings) return
  const ends = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)])
  const came = await lookInMailbox({
    settings,
    open: openMailbox,
    outside: world(),
    clock: systemClock,
    signal: ends,
  })
  if (came && came.taken + came.failed > 0) log.info(came, 'mails were looked for')
}
