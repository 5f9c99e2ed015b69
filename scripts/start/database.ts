import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { runningPort, startEmbedded } from '../database/embedded.ts'
import { migrate } from '../database/migrate.ts'
import { asOwner, ensureDatabase, prepare } from '../database/prepare.ts'
import { refuseOther, type Version, versionOf } from '../database/version.ts'

export type Ready = { appUrl: string; kind: 'embedded' | 'yours'; stop: () => Promise<void> }
/** Started by us, so that the owner's connection is known too. */
export type Started = Ready & { ownerUrl: string }
/** Joined: how its schema stands to these files. */
export type Joined = Ready & { version: Version }

/**
 * A database, migrated, and the application's connection to it, for a start that serves and for a restore: the server in DATABASE_URL, or the embedded one in the
 * data folder. On your own server the application takes on the role onrecord_app, or uses DATABASE_APP_URL.
 * @param before looks at it with the owner's connection before anything is migrated, and may refuse it
 */
export async function startDatabase(
  data: string,
  url: string | undefined,
  appUrl: string | undefined,
  say: (line: string) => void = () => undefined,
  before: (ownerUrl: string) => Promise<void> = async () => undefined,
): Promise<Started> {
  if (url) {
    await before(url)
    await migrate(url)
    if (!appUrl) await letTakeRole(url)
    return { ownerUrl: url, appUrl: appUrl ?? withRole(url), kind: 'yours', stop: async () => undefined }
  }
  const server = await startEmbedded(data, { say })
  try {
    const owner = await ensureDatabase(server.url, 'onrecord')
    await before(owner)
    const made = await prepare(owner, 'onrecord_web', keptSecret(data, 'application-password'))
    return { ownerUrl: owner, appUrl: made.appUrl, kind: 'embedded', stop: server.stop }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/**
 * The application's connection to the record, for whoever comes beside the application: the settings' server, the embedded
 * one that runs in the data folder, or that one started for as long as it takes. It migrates nothing: processes of the
 * version before may be running on it.
 * @param also versions of the record that do beside that of these files @throws OtherVersion for any other
 */
export async function joinDatabase(
  data: string,
  url: string | undefined,
  appUrl: string | undefined,
  also: Version['is'][] = [],
): Promise<Joined> {
  const at = await connectionTo(data, url, appUrl)
  try {
    const version = await versionOf(at.appUrl)
    refuseOther(version, ...also)
    return { ...at, version }
  } catch (error) {
    await at.stop()
    throw error
  }
}

async function connectionTo(
  data: string,
  url: string | undefined,
  appUrl: string | undefined,
): Promise<Ready> {
  const stays = async () => undefined
  if (appUrl) return { appUrl, kind: 'yours', stop: stays }
  if (url) {
    refuseOther(await versionOf(url), 'older', 'newer')
    await letTakeRole(url)
    return { appUrl: withRole(url), kind: 'yours', stop: stays }
  }
  const port = runningPort(data)
  const password = keptSecret(data, 'application-password')
  const kept = (port: number) => `postgresql://onrecord_web:${password}@127.0.0.1:${port}/onrecord`
  if (port !== null) return { appUrl: kept(port), kind: 'embedded', stop: stays }
  const server = await startEmbedded(data)
  return { appUrl: kept(server.port), kind: 'embedded', stop: server.stop }
}

/** Whoever makes a role may give it to themselves, but does not have it by that unless they are a superuser. */
async function letTakeRole(url: string): Promise<void> {
  const taken = asOwner(url, 'set role onrecord_app').then(
    () => true,
    () => false,
  )
  if (!(await taken)) await asOwner(url, 'grant onrecord_app to current_user')
}

const withRole = (url: string): string => {
  const at = new URL(url)
  at.searchParams.set('options', '-c role=onrecord_app')
  return at.toString()
}

/** A secret of this newsroom, made at first use and readable by its owner only. */
export function keptSecret(data: string, name: string): string {
  const file = path.join(data, name)
  if (!fs.existsSync(file)) {
    fs.mkdirSync(data, { recursive: true })
    fs.writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  }
  return fs.readFileSync(file, 'utf8').trim()
}
