import path from 'node:path'
import { parseArgs } from 'node:util'
import { env, publicOrigin } from '#env'
import { systemClock } from '#outside/clock.ts'
import { mailDoor } from '#outside/send-mail.ts'
import { keptSecret } from '../scripts/start/database.ts'
import { type Io, write } from './io.ts'
import { withRecord } from './record.ts'

/**
 * `digest`: sends the mails of the day that wait, as the running newsroom does by itself; with --now today's, whatever
 * the time. A line for each to stdout. @returns 0 when none is left to be tried again, 1 otherwise
 */
export async function digestCommand(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options: { now: { type: 'boolean' }, data: { type: 'string' } } })
  const folder = path.resolve(values.data ?? env.ONRECORD_DATA)
  return withRecord(values.data, async () => {
    const { sendDigests } = await import('#jobs/send-digests.ts')
    const door = mailDoor({ ...env, ONRECORD_DATA: folder })
    await write(io.stderr, `${door.where}\n`)
    const { told } = await sendDigests({
      door,
      clock: systemClock,
      origin: publicOrigin(),
      secret: env.ONRECORD_SECRET ?? keptSecret(folder, 'secret'),
      zone: env.ONRECORD_ZONE,
      at: env.ONRECORD_DIGEST_AT,
      now: values.now ?? false,
    })
    for (const { mail, about, lines, became, why } of told)
      await write(io.stdout, `${mail} ${became}${why ? ` (${why})` : ''}: ${lines} on ${about}\n`)
    if (told.length === 0) await write(io.stderr, 'Nothing was to be sent.\n')
    return told.every(({ became }) => became === 'sent') ? 0 : 1
  })
}
