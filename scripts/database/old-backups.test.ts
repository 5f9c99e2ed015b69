import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { oldBackups, removeBackups } from './old-backups.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'onrecord-old-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const whole = (file: string) => ({ file, missing: 0 })
const lacking = (file: string) => ({ file, missing: 3 })

it('the newest stay, and a row of bad ones takes no good one away nor fills the disk', () => {
  expect(oldBackups([whole('c'), whole('b'), whole('a')], 2)).toEqual(['a'])
  expect(oldBackups([lacking('e'), lacking('d'), lacking('c'), whole('b'), whole('a')], 1)).toEqual([
    'd',
    'c',
    'a',
  ])
  expect(oldBackups([whole('same'), lacking('b'), whole('same'), whole('a')], 1)).toEqual(['a'])
  expect(oldBackups([], 1)).toEqual([])
})

it('files go that are there, and what a killed backup left a day ago; nothing of anybody else', () => {
  const now = Date.now()
  for (const [name, hours] of [
    ['a.backup', 900],
    ['b.backup', 1],
    ['killed.backup.unfinished', 30],
    ['running.backup.unfinished', 1],
    ['notes.txt', 900],
  ] as const) {
    fs.writeFileSync(path.join(folder, name), 'x')
    const at = new Date(now - hours * 3_600_000)
    fs.utimesSync(path.join(folder, name), at, at)
  }
  expect(removeBackups(folder, ['a.backup', 'long-gone.backup'], now)).toEqual([
    'a.backup',
    'killed.backup.unfinished',
  ])
  expect(fs.readdirSync(folder).sort()).toEqual(['b.backup', 'notes.txt', 'running.backup.unfinished'])
})
