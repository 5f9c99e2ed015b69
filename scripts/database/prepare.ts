import pg from 'pg'
import { migrate } from './migrate.ts'

/** The same server, another database. */
export function atDatabase(url: string, name: string): string {
  const at = new URL(url)
  at.pathname = `/${name}`
  return at.toString()
}

/** Runs one statement with the owner's rights. */
export async function asOwner<T extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** Makes the database if it is not there yet. */
export async function ensureDatabase(url: string, name: string, template?: string): Promise<string> {
  const there = await asOwner(url, 'select 1 from pg_database where datname = $1', [name])
  if (there.length === 0)
    await asOwner(
      url,
      `create database ${pg.escapeIdentifier(name)}${template ? ` template ${pg.escapeIdentifier(template)}` : ''}`,
    )
  return atDatabase(url, name)
}

/**
 * Migrates a database and gives the application a login of its own, whose only rights are those of the role
 * `onrecord_app`: it cannot change what is kept. @returns the application's connection
 */
export async function prepare(
  ownerUrl: string,
  login: string,
  password: string,
): Promise<{ appUrl: string; applied: string[] }> {
  const applied = await migrate(ownerUrl)
  const name = pg.escapeIdentifier(login)
  const there = await asOwner(ownerUrl, 'select 1 from pg_roles where rolname = $1', [login])
  const verb = there.length === 0 ? 'create' : 'alter'
  await asOwner(ownerUrl, `${verb} role ${name} login password ${pg.escapeLiteral(password)}`)
  await asOwner(ownerUrl, `grant onrecord_app to ${name}`)
  const appUrl = new URL(ownerUrl)
  appUrl.username = login
  appUrl.password = password
  return { appUrl: appUrl.toString(), applied }
}
