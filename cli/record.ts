import fs from 'node:fs'
import path from 'node:path'
import { env } from '#env'
import type { Version } from '../scripts/database/version.ts'
import { joinDatabase } from '../scripts/start/database.ts'
import { UsageError } from './usage.ts'

/**
 * Does something with the newsroom's record: that of the settings (DATABASE_URL), or the embedded one in the data
 * folder, which is started for the time when nothing runs on it. Nothing is migrated by it.
 * @param older whether a record of an older version than these files will do; otherwise it is refused by name
 */
export async function withRecord<T>(
  data: string | undefined,
  work: (appUrl: string, version: Version) => Promise<T>,
  { older = false }: { older?: boolean } = {},
): Promise<T> {
  const folder = path.resolve(data ?? env.ONRECORD_DATA)
  const url = data ? undefined : env.DATABASE_URL
  const appUrl = data ? undefined : env.DATABASE_APP_URL
  if (!url && !appUrl && !fs.existsSync(path.join(folder, 'application-password')))
    throw new UsageError(`there is no record in ${folder}: name its folder with --data, or set DATABASE_URL`)
  const database = await joinDatabase(folder, url, appUrl, older ? ['older'] : [])
  try {
    process.env.DATABASE_APP_URL = database.appUrl
    return await work(database.appUrl, database.version)
  } finally {
    const { db } = await import('#data/db.ts')
    await db().$disconnect()
    await database.stop()
  }
}
