import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { PrismaPg } from '@prisma/adapter-pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { PrismaClient } from '#prisma/client/client.ts'
import { loadNewsroom } from '#prisma/seed/newsroom.ts'
import { backup, type Made } from '../scripts/database/backup.ts'
import { asOwner, ensureDatabase } from '../scripts/database/prepare.ts'
import { restore } from '../scripts/database/restore.ts'
import { TEMPLATE } from '../scripts/testing/postgres.ts'
import { type Fault, verifyIn } from './verify/verify.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'onrecord-backup-'))
const file = path.join(folder, 'first.backup')
const databases: string[] = []
const store = new Map<string, Uint8Array>()
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const bytesIn = (from: Map<string, Uint8Array>) => async (hash: string) => from.get(hash) ?? null
let made: Made

async function emptyRecord(): Promise<string> {
  const name = `restored_${process.pid}_${databases.length}_${Math.random().toString(36).slice(2)}`
  databases.push(name)
  return ensureDatabase(inject('serverUrl'), name, TEMPLATE)
}
const nothing = async (bytes: Uint8Array) => ({ hash: hashOf(bytes) })

beforeAll(async () => {
  await loadNewsroom(
    async (bytes) => store.set(hashOf(bytes), bytes),
    () => 'a long pass phrase',
  )
  made = await backup(process.env.TEST_OWNER_URL!, file, bytesIn(store))
}, 120_000)
afterAll(async () => {
  fs.rmSync(folder, { recursive: true })
  for (const name of databases)
    await asOwner(inject('serverUrl'), `drop database if exists "${name}" with (force)`)
})

describe('a backup', () => {
  it('holds every row and all bytes, and is never written over', async () => {
    const [{ count }] = (await asOwner<{ count: string }>(
      process.env.TEST_OWNER_URL!,
      'select count(*) from history_seal',
    )) as [{ count: string }]
    expect(made.rows).toBeGreaterThan(Number(count))
    expect(made.missing).toEqual([])
    expect(made.bytes).toBeGreaterThan(10_000)
    await expect(backup(process.env.TEST_OWNER_URL!, file, bytesIn(store))).rejects.toThrow(
      /never written over/,
    )
    expect(fs.readdirSync(folder)).toEqual(['first.backup'])
  })

  it('holds no session, and says which bytes were not there', async () => {
    const text = gunzipSync(fs.readFileSync(file)).toString()
    expect(text).not.toContain('{"part":"session"}')
    const without = await backup(
      process.env.TEST_OWNER_URL!,
      path.join(folder, 'without.backup'),
      async () => null,
    )
    expect(without.missing.length).toBeGreaterThanOrEqual(store.size)
  })

  it('restored to an empty record verifies, takes new rows, and backed up again is the same', async () => {
    const url = await emptyRecord()
    const again = new Map<string, Uint8Array>()
    const restored = await restore(url, file, async (bytes) => {
      again.set(hashOf(bytes), bytes)
      return { hash: hashOf(bytes) }
    })
    expect(restored).toMatchObject({
      rows: made.rows,
      snapshots: store.size,
      missing: 0,
      sha256: made.sha256,
    })
    const second = await backup(url, path.join(folder, 'second.backup'), bytesIn(again))
    expect(second.sha256).toBe(made.sha256)
    const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: url }) })
    const faults: Fault[] = []
    await client.$transaction(
      (tx) =>
        verifyIn(
          tx,
          async (hash) => again.get(hash) ?? 'gone',
          (_, looked) => void faults.push(...looked.faults),
        ),
      { timeout: 60_000 },
    )
    expect(faults).toEqual([])
    // the rules are on again, and numbers go on
    const { id: _, ...row } = await client.history.findFirstOrThrow({ orderBy: { id: 'desc' } })
    await client.history.create({
      data: {
        ...row,
        before: undefined,
        after: undefined,
        number: row.number + 1,
        hash: 'b'.repeat(64),
      } as never,
    })
    await expect(
      client.hop.create({
        data: { statementId: 'nobody', position: 0, sourceId: 'x', worded: 'x', kind: 'outlet' },
      }),
    ).rejects.toThrow(/foreign key/i)
    expect(await client.historySeal.count()).toBe(
      (await client.historySeal.count({ where: { tableName: { not: 'history' } } })) +
        (await client.history.count()),
    )
    await client.$disconnect()
  })

  it('is refused by name when it is empty, cut short, damaged, of another version, or no backup; nothing is left behind', async () => {
    const url = await emptyRecord()
    const whole = fs.readFileSync(file)
    const text = gunzipSync(whole).toString()
    const lines = text.split('\n')
    const written = (name: string, content: Uint8Array | string) => {
      const at = path.join(folder, name)
      fs.writeFileSync(at, content)
      return at
    }
    const zipped = (name: string, content: string) => written(name, gzipSync(content))
    const cases: [string, RegExp][] = [
      [written('empty', ''), /is empty/],
      [written('text', 'hello, this is no backup'), /is no backup/],
      [zipped('other', '{"what":"else"}\n'), /is no backup of OnRecord/],
      [written('cut early', whole.subarray(0, 300)), /is cut short|is no backup, or is damaged/],
      [written('cut', whole.subarray(0, Math.floor(whole.length / 2))), /is cut short/],
      [written('cut late', whole.subarray(0, whole.length - 1)), /is cut short/],
      [zipped('cut between lines', `${lines.slice(0, -2).join('\n')}\n`), /is cut short/],
      [zipped('cut in a part', `${lines.slice(0, 40).join('\n')}\n`), /is cut short/],
      [zipped('longer', `${text}"more"\n`), /something follows its end/],
      [zipped('changed', text.replace('"name":"Noa', '"name":"Nob')), /is damaged in /],
      [
        zipped(
          'a row less',
          lines
            .toSpliced(
              lines.findIndex((line) => line.startsWith(' ')),
              1,
            )
            .join('\n'),
        ),
        /is damaged in /,
      ],
      [zipped('version', text.replace('"version":1', '"version":2')), /version 2 of the format/],
      [
        zipped('schema', text.replace(/"migration":"[^"]+"/, '"migration":"0099_later"')),
        /made at 0099_later .* it is newer\. Update this OnRecord first/,
      ],
      [
        zipped('older', text.replace(/"migration":"[^"]+"/, '"migration":"0001_older"')),
        /made at 0001_older .* with the OnRecord that made it, then update/,
      ],
    ]
    for (const [name, message] of cases)
      await expect(restore(url, name, nothing), path.basename(name)).rejects.toThrow(message)
    for (const table of ['person', 'history', 'history_seal', 'statement'])
      expect(await asOwner(url, `select 1 from ${table} limit 1`)).toEqual([])
    // the record is still good for the whole one
    expect((await restore(url, file, nothing)).sha256).toBe(made.sha256)
  })

  it('is not put into a record that somebody has used', async () => {
    await expect(restore(process.env.TEST_OWNER_URL!, file, nothing)).rejects.toThrow(
      /this record is not empty: there are rows in/,
    )
  })
})
