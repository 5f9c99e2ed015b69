import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'

/** How the schema of a record stands to that of these files. `has` is the newest migration of it that is there. */
export type Version = { is: 'same' | 'older' | 'newer' | 'empty'; has: string | null; wants: string }

/** The migrations of these files, in their order. */
export const migrationNames = (): string[] =>
  fs
    .readdirSync(path.resolve('prisma/migrations'))
    .filter((name) => /^\d/.test(name))
    .sort()

/** Looks, and changes nothing: whoever migrates is a start that serves (scripts/start/database.ts). */
export async function versionOf(url: string, names: string[] = migrationNames()): Promise<Version> {
  const wants = names.at(-1)!
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ there: boolean }>(
      "select to_regclass('_prisma_migrations') is not null as there",
    )
    if (!rows[0]!.there) return { is: 'empty', has: null, wants }
    const { rows: applied } = await client.query<{ name: string }>(
      'select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
    )
    const done = new Set(applied.map(({ name }) => name))
    const has = [...done].sort().at(-1) ?? null
    if (has === null) return { is: 'empty', has, wants }
    const known = new Set(names)
    if ([...done].some((name) => !known.has(name))) return { is: 'newer', has, wants }
    return { is: names.every((name) => done.has(name)) ? 'same' : 'older', has, wants }
  } finally {
    await client.end()
  }
}

/** Thrown where a record has another version than these files. */
export class OtherVersion extends Error {
  override name = 'OtherVersion'
}

/** What to do about a record of another version. @throws OtherVersion unless it is one of those that do */
export function refuseOther({ is, has, wants }: Version, ...good: Version['is'][]): void {
  if (is === 'same' || good.includes(is)) return
  const both = `${has}; these files are at ${wants}`
  throw new OtherVersion(
    {
      empty:
        'this database holds no record yet, or one whose first start did not end: start the application once (npm start)',
      older: `the record is of an older version (${both}). Start the application once (npm start): it brings the record up to date. Until then use the files that the running application was started from`,
      newer: `the record is of a newer version (${both}). Update these files to those that the running application was started from`,
    }[is],
  )
}
