import { askReset } from '#data/person/resets.ts'
import type { Asking } from '#domain/person/asking.ts'
import { env, publicOrigin } from '#env'
import { log } from '#outside/log.ts'
import { mailDoor } from '#outside/send-mail.ts'
import { resetMail } from './reset-mail.ts'

/** Mails a link that sets a new password, where somebody here has the address. Neither is logged (promise P3). */
export async function sendReset(input: { email: string }, asking: Asking): Promise<void> {
  const asked = await askReset(input, asking)
  if (asked.kind !== 'ok' || !asked.value) return
  const became = await mailDoor(env).send(resetMail(asked.value, publicOrigin()))
  log.info({ became: became.kind }, 'reset mail')
}
