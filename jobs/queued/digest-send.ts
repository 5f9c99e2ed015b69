import type { Run } from '#data/queue/work.ts'
import { env, publicOrigin } from '#env'
import { systemClock } from '#outside/clock.ts'
import { log } from '#outside/log.ts'
import { mailDoor } from '#outside/send-mail.ts'
import { sendDigests } from '../send-digests.ts'

/** A run ends before the queue gives it up; the mails that are left are the next one's. */
const LONGEST_MS = 200_000

/** Sends the day's mails whose time has come. A mail in hand is ended; a stop takes up no other. */
export const run: Run<'digest.send'> = async (_, { signal }) => {
  if (env.ONRECORD_DIGESTS === 'off') return
  if (!env.ONRECORD_SECRET) throw new Error('ONRECORD_SECRET is not set: links in mails are signed with it')
  const { told } = await sendDigests({
    door: mailDoor(env),
    clock: systemClock,
    origin: publicOrigin(),
    secret: env.ONRECORD_SECRET,
    zone: env.ONRECORD_ZONE,
    at: env.ONRECORD_DIGEST_AT,
    signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]),
  })
  for (const { mail, became, why } of told) log.info({ mail, became, why }, 'digest')
}
