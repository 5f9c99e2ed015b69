import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { memoryStore } from './snapshot-store.fake.ts'
import { diskStore, type Files, hashOf, type SnapshotStore } from './snapshot-store.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const folders: string[] = []
let folder: string
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(tmpdir(), 'onrecord-store-'))
  folders.push(folder)
})
afterAll(() => Promise.all(folders.map((one) => fs.rm(one, { recursive: true, force: true }))))

const all = async () =>
  (await fs.readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())

describe.each([
  ['on disk', () => diskStore(folder)],
  ['in memory', () => memoryStore() as SnapshotStore],
])('a store %s', (_where, make) => {
  it('gives back exactly what it keeps, under its hash', async () => {
    const store = make()
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        const { hash, size } = await store.put(bytes)
        expect([hash, size]).toEqual([hashOf(bytes), bytes.length])
        expect(await store.has(hash)).toBe(true)
        expect(await store.get(hash)).toEqual(new Uint8Array(bytes))
      }),
      { numRuns: 40 },
    )
  })

  it('knows its published test value', async () => {
    // FIPS 180-2, appendix B.1
    const hash = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    expect(await make().put(bytesOf('abc'))).toEqual({ hash, size: 3 })
  })

  it.each(['0'.repeat(64), '', '../../etc/passwd', `..${'/'.repeat(62)}`, 'A'.repeat(64)])(
    'has nothing for "%s"',
    async (hash) => {
      expect(await make().get(hash)).toBeNull()
      expect(await make().has(hash)).toBe(false)
    },
  )
})

describe('on disk', () => {
  it('twenty at once of the same bytes leave one file, two levels deep', async () => {
    const store = diskStore(folder)
    const kept = await Promise.all(Array.from({ length: 20 }, () => store.put(bytesOf('once'))))
    const hash = hashOf(bytesOf('once'))
    expect(new Set(kept.map((one) => one.hash))).toEqual(new Set([hash]))
    const files = await all()
    expect(files.map((one) => path.join(one.parentPath, one.name))).toEqual([
      path.join(folder, hash.slice(0, 2), hash.slice(2, 4), hash),
    ])
  })

  it('keeping again does not touch what is there', async () => {
    const store = diskStore(folder)
    await store.put(bytesOf('once'))
    const [file] = await all()
    const before = await fs.stat(path.join(file!.parentPath, file!.name))
    await store.put(bytesOf('once'))
    const after = await fs.stat(path.join(file!.parentPath, file!.name))
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs])
  })

  it('damage is told when read and healed when the same bytes come again', async () => {
    const store = diskStore(folder)
    const { hash } = await store.put(bytesOf('the record'))
    const [file] = await all()
    const where = path.join(file!.parentPath, file!.name)
    await fs.chmod(where, 0o644)
    await fs.writeFile(where, 'the rec0rd')
    await expect(store.get(hash)).rejects.toMatchObject({ name: 'SnapshotStoreError', reason: 'damaged' })
    await store.put(bytesOf('the record'))
    expect(await store.get(hash)).toEqual(bytesOf('the record'))
  })

  it('what a killed process left is swept, what is being written is not', async () => {
    await fs.mkdir(path.join(folder, 'unfinished'))
    const [old, young] = ['old', 'young'].map((name) => path.join(folder, 'unfinished', name))
    await fs.writeFile(old!, 'half')
    await fs.writeFile(young!, 'half')
    await fs.utimes(old!, new Date('2001-01-01'), new Date('2001-01-01'))
    await diskStore(folder).put(bytesOf('new'))
    expect(await fs.readdir(path.join(folder, 'unfinished'))).toEqual(['young'])
  })
})

describe('a disk that fails (K4)', () => {
  it('full: says so, leaves nothing half-written, and reads go on', async () => {
    const { hash } = await diskStore(folder).put(bytesOf('before'))
    const store = diskStore(folder, {
      ...fs,
      open: (where, flags) => fs.open(flags === 'r' ? where : '/dev/full', 'r+'),
    } as Files)
    await expect(store.put(bytesOf('after'))).rejects.toMatchObject({
      name: 'SnapshotStoreError',
      reason: 'disk full',
    })
    expect(await store.has(hashOf(bytesOf('after')))).toBe(false)
    expect(await store.get(hash)).toEqual(bytesOf('before'))
    expect((await all()).length).toBe(1)
  })

  it('full half-way: the half is removed', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, fsync'), { code: 'ENOSPC' })
    const open: Files['open'] = async (where, flags, mode) => {
      const file = await fs.open(where, flags, mode)
      if (flags !== 'r') file.sync = () => Promise.reject(full)
      return file
    }
    const store = diskStore(folder, { ...fs, open })
    await expect(store.put(bytesOf('after'))).rejects.toMatchObject({ reason: 'disk full' })
    expect(await all()).toEqual([])
    expect(await store.get(hashOf(bytesOf('after')))).toBeNull()
  })

  it.each(['EACCES', 'EROFS'])('%s: not writable', async (code) => {
    const open = () => Promise.reject(Object.assign(new Error(code), { code }))
    const store = diskStore(folder, { ...fs, open })
    await expect(store.put(bytesOf('after'))).rejects.toMatchObject({ reason: 'not writable' })
  })
})
