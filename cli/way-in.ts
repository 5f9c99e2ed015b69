import { parseArgs } from 'node:util'
import { system } from '#domain/access/viewer.ts'
import { publicOrigin } from '#env'
import { type Io, write } from './io.ts'
import { withRecord } from './record.ts'
import { UsageError } from './usage.ts'

/**
 * `way-in EMAIL`: prints a link that sets a new password, once and within a day, for somebody whom nobody inside can help;
 * with --without-second-step they are asked for none any more. History tells of both. @returns 1 when nobody has the address
 */
export async function wayInCommand(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { data: { type: 'string' }, 'without-second-step': { type: 'boolean' } },
    allowPositionals: true,
  })
  const [email, ...more] = positionals
  if (!email || more.length > 0) throw new UsageError('name one email address')
  return withRecord(values.data, async () => {
    const { openWayIn } = await import('#data/person/way-in.ts')
    const withoutStep = values['without-second-step'] ?? false
    const made = await openWayIn(system('command'), { email, withoutStep })
    if (made.kind !== 'ok') {
      await write(io.stderr, `Nobody who may come in has the address ${email}.\n`)
      return 1
    }
    await write(io.stdout, `${publicOrigin()}/reset/${made.value.token}\n`)
    await write(io.stderr, 'It works once, within a day. Earlier links of theirs work no more.\n')
    return 0
  })
}
