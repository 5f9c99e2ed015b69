import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { afterAll, afterEach, expect, inject, it } from 'vitest'
import { backupCommand } from '../cli/backup.ts'
import { verifyCommand } from '../cli/verify.ts'
import { wayInCommand } from '../cli/way-in.ts'
import { linesOf, parsed } from '../scripts/database/backup-format.ts'
import { asOwner, atDatabase } from '../scripts/database/prepare.ts'
import { migrationNames, refuseOther, versionOf } from '../scripts/database/version.ts'
import { joinDatabase, startDatabase } from '../scripts/start/database.ts'

const url = process.env.TEST_OWNER_URL!
const owner = <T extends object>(sql: string, values: unknown[] = []) => asOwner<T>(url, sql, values)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'onrecord-version-'))
const empty = `empty_${process.pid}_${Date.now()}`
const newest = migrationNames().at(-1)!

const older = () =>
  owner('update _prisma_migrations set finished_at = null where migration_name = $1', [newest])
const newer = () =>
  owner(`insert into _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
         values ('later', 'x', now(), '9999_later', now(), 1)`)
const unfinished = async () =>
  (
    await owner<{ name: string }>(
      'select migration_name as name from _prisma_migrations where finished_at is null',
    )
  ).map(({ name }) => name)

afterEach(async () => {
  await owner('update _prisma_migrations set finished_at = now() where finished_at is null')
  await owner("delete from _prisma_migrations where id = 'later'")
})
afterAll(async () => {
  fs.rmSync(folder, { recursive: true })
  await asOwner(inject('serverUrl'), `drop database if exists ${empty} with (force)`)
})

function io() {
  const [stdout, stderr] = [new PassThrough({ encoding: 'utf8' }), new PassThrough({ encoding: 'utf8' })]
  return {
    stdin: Readable.from([]),
    stdout,
    stderr,
    said: () => `${stdout.read() ?? ''}${stderr.read() ?? ''}`,
  }
}

it('whoever comes beside the application migrates nothing, and says what to do', async () => {
  const { appUrl, version, stop } = await joinDatabase('unused', url, undefined)
  expect(version).toEqual({ is: 'same', has: newest, wants: newest })
  expect(new URL(appUrl).searchParams.get('options')).toBe('-c role=onrecord_app')
  await stop()
  await older()
  for (const own of [undefined, process.env.DATABASE_APP_URL])
    await expect(joinDatabase('unused', url, own)).rejects.toThrow(
      new RegExp(`older version \\(.*these files are at ${newest}\\)\\. Start the application once`),
    )
  await expect(verifyCommand([], io())).rejects.toThrow(/older version/)
  await expect(wayInCommand(['maha@example.org'], io())).rejects.toThrow(/older version/)
  expect(await unfinished()).toEqual([newest])
  await older().then(newer)
  await expect(joinDatabase('unused', url, undefined)).rejects.toThrow(
    /newer version \(9999_later; .*Update these files/,
  )
  expect(await unfinished()).toEqual([newest])
})

it('an empty database is told from an older one, and is left empty', async () => {
  await asOwner(inject('serverUrl'), `create database ${empty}`)
  const at = atDatabase(inject('serverUrl'), empty)
  await expect(joinDatabase('unused', at, undefined)).rejects.toThrow(/holds no record yet/)
  expect((await versionOf(at)).is).toBe('empty')
})

it('a restore migrates an empty database only', async () => {
  await older()
  const before = async (at: string) => refuseOther(await versionOf(at), 'empty')
  await expect(startDatabase('unused', url, undefined, undefined, before)).rejects.toThrow(/older version/)
  expect(await unfinished()).toEqual([newest])
})

it('a backup is made of an older version, as that version, and none of a newer one', async () => {
  await older()
  const [told, file] = [io(), path.join(folder, 'older.backup')]
  expect(await backupCommand([file], told)).toBe(0)
  expect(told.said()).toContain('the record is of an older version')
  const head = (await linesOf(file).next()).value
  expect(parsed(head as string)).toMatchObject({ migration: migrationNames().at(-2) })
  expect(await unfinished()).toEqual([newest])
  await newer()
  await expect(backupCommand([path.join(folder, 'newer.backup')], io())).rejects.toThrow(/newer version/)
  expect(fs.existsSync(path.join(folder, 'newer.backup'))).toBe(false)
})

it('a backup with --keep removes the oldest that the record knows of, also when it lacks bytes itself', async () => {
  const own = fs.mkdtempSync(path.join(folder, 'keep-'))
  const files = () => fs.readdirSync(own).sort()
  fs.writeFileSync(path.join(own, '0.backup'), 'of somebody else')
  for (const name of ['1.backup', '2.backup', '3.backup'])
    expect(await backupCommand([path.join(own, name), '--keep', '2'], io())).toBe(0)
  expect(files()).toEqual(['0.backup', '2.backup', '3.backup'])
  await owner(
    `insert into unfiled_snapshot (id, way, bytes_hash, size, content_type, headers, redirects, retrieved_at, page)
     values ('lacks', 'file', repeat('a', 64), 1, 'text/html', '{}', '[]', now(), '{}')`,
  )
  for (const name of ['4.backup', '5.backup', '6.backup'])
    expect(await backupCommand([path.join(own, name), '--keep', '2'], io())).toBe(1)
  expect(files()).toEqual(['0.backup', '2.backup', '3.backup', '5.backup', '6.backup'])
  await owner("delete from unfiled_snapshot where id = 'lacks'")
  for (const wrong of ['0', 'all', '151'])
    await expect(backupCommand(['x', '--keep', wrong], io())).rejects.toThrow(/--keep is a whole number/)
})

it('what names bytes may be missing of an older version', async () => {
  await older()
  await owner('alter table arrival rename column container_hash to not_there_yet')
  try {
    const told = io()
    expect(await backupCommand([path.join(folder, 'without.backup')], told)).toBe(0)
  } finally {
    await owner('alter table arrival rename column not_there_yet to container_hash')
  }
})
