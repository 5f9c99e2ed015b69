import path from 'node:path'
import { parseArgs } from 'node:util'
import { system } from '#domain/access/viewer.ts'
import { env } from '#env'
import { diskStore } from '#outside/snapshot-store.ts'
import { backup, type Made } from '../scripts/database/backup.ts'
import type { Version } from '../scripts/database/version.ts'
import { type Io, write } from './io.ts'
import { withRecord } from './record.ts'
import { UsageError } from './usage.ts'

/** `backup FILE`: everything in one file, as of one moment, beside a newsroom that goes on. @returns 1 when bytes are missing */
export async function backupCommand(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { data: { type: 'string' } },
    allowPositionals: true,
  })
  const [file, ...more] = positionals
  if (!file || more.length > 0) throw new UsageError('name one file to write')
  const store = diskStore(path.join(path.resolve(values.data ?? env.ONRECORD_DATA), 'snapshots'))
  const work = async (url: string, version: Version): Promise<number> => {
    const began = performance.now()
    if (version.is === 'older')
      await write(
        io.stderr,
        `the record is of an older version (${version.has}; these files are at ${version.wants}): what OnRecord of that version takes back\n`,
      )
    const made = await backup(url, path.resolve(file), (hash) => store.get(hash))
    await note(path.basename(file), made, version, io)
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

/** For the admin's page. A record of long ago may have no place for it yet: then that is said, and the file is as good. */
async function note(file: string, made: Made, version: Version, io: Io): Promise<void> {
  const { keepBackup } = await import('#data/running/backups.ts')
  const { size, rows, missing, sha256 } = made
  try {
    await keepBackup(system('backup'), { file, size, rows, missing: missing.length, sha256 })
  } catch (error) {
    if (version.is !== 'older') throw error
    await write(io.stderr, 'it could not be noted in the record that this backup was made\n')
  }
}
