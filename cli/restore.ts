import path from 'node:path'
import { parseArgs } from 'node:util'
import { system } from '#domain/access/viewer.ts'
import { env } from '#env'
import { diskStore } from '#outside/snapshot-store.ts'
import { restore } from '../scripts/database/restore.ts'
import { refuseOther, versionOf } from '../scripts/database/version.ts'
import { keptSecret, startDatabase } from '../scripts/start/database.ts'
import { type Io, write } from './io.ts'
import { UsageError } from './usage.ts'
import { verifyRecord } from './verify.ts'

/**
 * `restore FILE`: a backup into an empty record, which is made in the data folder when there is none, then verified.
 * @returns 1 when what was restored is not as it was sealed
 */
export async function restoreCommand(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { data: { type: 'string' } },
    allowPositionals: true,
  })
  const [file, ...more] = positionals
  if (!file || more.length > 0) throw new UsageError('name the file of one backup')
  const folder = path.resolve(values.data ?? env.ONRECORD_DATA)
  if (!values.data && env.DATABASE_APP_URL && !env.DATABASE_URL)
    throw new UsageError('restoring takes the owner’s connection: set DATABASE_URL')
  const database = await startDatabase(
    folder,
    values.data ? undefined : env.DATABASE_URL,
    env.DATABASE_APP_URL,
    undefined,
    // an empty one is migrated; one that somebody uses is nobody's to migrate beside them
    async (owner) => refuseOther(await versionOf(owner), 'empty'),
  )
  try {
    const began = performance.now()
    const store = diskStore(path.join(folder, 'snapshots'))
    const { rows, snapshots } = await restore(database.ownerUrl, path.resolve(file), (bytes) =>
      store.put(bytes),
    )
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    await write(io.stdout, `${rows} rows and the bytes of ${snapshots} snapshots restored in ${seconds} s\n`)
    process.env.DATABASE_APP_URL = database.appUrl
    await tellOfSecret(folder, io)
    return await verifyRecord(folder, io)
  } finally {
    const { db } = await import('#data/db.ts')
    if (process.env.DATABASE_APP_URL) await db().$disconnect()
    await database.stop()
  }
}

/** A backup holds no secret of the instance: what apps share was sealed with one, and another makes their codes wrong. */
async function tellOfSecret(folder: string, io: Io): Promise<void> {
  const { stepsOfAnotherSecret } = await import('#data/person/way-in.ts')
  const steps = await stepsOfAnotherSecret(
    system('restore'),
    env.ONRECORD_SECRET ?? keptSecret(folder, 'secret'),
  )
  if (steps.kind === 'ok' && steps.value > 0)
    await write(
      io.stderr,
      `The second step of ${steps.value} ${steps.value === 1 ? 'person' : 'people'} was sealed with another secret, so their apps' codes will be wrong. Set ONRECORD_SECRET as it was, or put the file "secret" of the old data folder into ${folder}, before anybody signs in. Without it they come in by a recovery code, or by: onrecord way-in EMAIL --without-second-step\n`,
    )
}
