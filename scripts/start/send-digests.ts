import { db } from '../../data/db.ts'
import { forgetSenders } from '../../data/objection/senders.ts'
import { forgetSignIns } from '../../data/person/sign-ins.ts'
import { system } from '../../domain/access/viewer.ts'
import { env, publicOrigin } from '../../env.ts'
import { sendDigests } from '../../jobs/send-digests.ts'
import { systemClock } from '../../outside/clock.ts'
import { log } from '../../outside/log.ts'
import { mailDoor } from '../../outside/send-mail.ts'

/** Sends the mails that wait, and removes who objected long ago. Run by the start as days begin (digests.ts). */
// first, for no mail server may keep a name longer than was promised
await forgetSenders(system('digest'), systemClock.now())
await forgetSignIns(system('digest'), systemClock.now())
if (!env.ONRECORD_SECRET) throw new Error('ONRECORD_SECRET is not set: links in mails are signed with it')
const door = mailDoor(env)
const { told, again } = await sendDigests({
  door,
  clock: systemClock,
  origin: publicOrigin(),
  secret: env.ONRECORD_SECRET,
  zone: env.ONRECORD_ZONE,
  at: env.ONRECORD_DIGEST_AT,
})
for (const { mail, became, why } of told) log.info({ mail, became, why }, 'digest')
await db().$disconnect()
// the last line is read by who started this
process.stdout.write(`${JSON.stringify({ again: again.toISOString(), where: door.where })}\n`)
