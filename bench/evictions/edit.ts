import readline from 'node:readline'
import { editClaim } from '../../data/claim/edit.ts'
import { claimOf } from '../../data/claim/read.ts'
import { db } from '../../data/db.ts'

/**
 * Words a claim anew for each line on standard input ("ID WORDING"), in a process that serves nothing, as a job would.
 * Prints the time at which each write was known to be committed, in milliseconds of the machine's clock.
 */
const { id, name } = await db().person.findFirstOrThrow({
  where: { role: 'admin' },
  select: { id: true, name: true },
})
const admin = { kind: 'person', id, name, role: 'admin' } as const
for await (const line of readline.createInterface({ input: process.stdin })) {
  const [claim = '', ...words] = line.split(' ')
  const found = await claimOf(admin, claim)
  if (found.kind !== 'ok') throw new Error(found.kind)
  const { version, kind, scope, language } = found.value
  const edit = {
    claim,
    version,
    wording: words.join(' '),
    kind,
    about: null,
    scope,
    language,
    happened: null,
  }
  const outcome = await editClaim(admin, edit)
  if (outcome.kind !== 'ok') throw new Error(JSON.stringify(outcome))
  console.log(Date.now())
}
await db().$disconnect()
