import path from 'node:path'
import { parseArgs } from 'node:util'
import { system } from '#domain/access/viewer.ts'
import { env } from '#env'
import { diskStore } from '#outside/snapshot-store.ts'
import { backup, type Made } from '../scripts/database/backup.ts'
import { oldBackups, removeBackups } from '../scripts/database/old-backups.ts'
import type { Version } from '../scripts/database/version.ts'
import { type Io, write } from './io.ts'
import { withRecord } from './record.ts'
import { UsageError } from './usage.ts'

/** The record knows of so many backups of each sort at least. */
const MOST_KEPT = 150

/**
 * `backup FILE`: everything in one file, as of one moment, beside a newsroom that goes on. With --keep N older ones in its
 * folder go, but for the newest N. @returns 1 when bytes are missing
 */
export async function backupCommand(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { data: { type: 'string' }, keep: { type: 'string' } },
    allowPositionals: true,
  })
  const [file, ...more] = positionals
  if (!file || more.length > 0) throw new UsageError('name one file to write')
  const keep = values.keep === undefined ? null : Number(values.keep)
  if (keep !== null && (!Number.isInteger(keep) || keep < 1 || keep > MOST_KEPT))
    throw new UsageError(`--keep is a whole number, 1 to ${MOST_KEPT}`)
  const store = diskStore(path.join(path.resolve(values.data ?? env.ONRECORD_DATA), 'snapshots'))
  const work = async (url: string, version: Version): Promise<number> => {
    const began = performance.now()
    if (version.is === 'older')
      await write(
        io.stderr,
        `the record is of an older version (${version.has}; these files are at ${version.wants}): what OnRecord of that version takes back\n`,
      )
    const made = await backup(url, path.resolve(file), (hash) => store.get(hash))
    const noted = await note(path.basename(file), made, version, io)
    if (noted && keep !== null) await removeOld(path.dirname(path.resolve(file)), keep, io)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    await write(
      io.stdout,
      `${file}: ${made.rows} rows and ${(made.bytes / 1e6).toFixed(1)} MB of snapshots in ${seconds} s, ${(made.size / 1e6).toFixed(1)} MB\nits content has the hash ${made.sha256}\n`,
    )
    for (const hash of made.missing)
      await write(io.stderr, `not in the store, so not in the backup: ${hash}\n`)
    return made.missing.length > 0 ? 1 : 0
  }
  return withRecord(values.data, work, { older: true })
}

/** Old ones beside the new one, of those that the record knows of: what somebody else put there stays. */
async function removeOld(folder: string, keep: number, io: Io): Promise<void> {
  const { backupsMade } = await import('#data/running/backups.ts')
  const known = await backupsMade(system('backup'))
  if (known.kind !== 'ok') throw new Error(known.kind)
  for (const name of removeBackups(folder, oldBackups(known.value, keep)))
    await write(io.stdout, `removed: ${name}\n`)
}

/** For the admin's page. A record of long ago may have no place for it yet: then that is said, and the file is as good. */
async function note(file: string, made: Made, version: Version, io: Io): Promise<boolean> {
  const { keepBackup } = await import('#data/running/backups.ts')
  const { size, rows, missing, sha256 } = made
  try {
    await keepBackup(system('backup'), { file, size, rows, missing: missing.length, sha256 })
    return true
  } catch (error) {
    if (version.is !== 'older') throw error
    await write(io.stderr, 'it could not be noted in the record that this backup was made\n')
    return false
  }
}
