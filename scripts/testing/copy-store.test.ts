import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { copyStore } from './copy-store.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'onrecord-copy-'))
afterEach(() => {
  vi.restoreAllMocks()
  fs.rmSync(folder, { recursive: true, force: true })
})

it('copies what is kept, and nothing that is being written', () => {
  const [from, to] = [path.join(folder, 'a'), path.join(folder, 'b')]
  for (const name of ['ab/abcd', 'unfinished/x']) {
    fs.mkdirSync(path.dirname(path.join(from, name)), { recursive: true })
    fs.writeFileSync(path.join(from, name), name)
  }
  // vanishes while it is copied
  fs.symlinkSync(path.join(folder, 'nowhere'), path.join(from, 'unfinished', 'gone'))
  copyStore(from, to)
  expect(fs.readFileSync(path.join(to, 'ab/abcd'), 'utf8')).toBe('ab/abcd')
  expect(fs.readdirSync(path.join(to, 'unfinished'))).toEqual([])
})
