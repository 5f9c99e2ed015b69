import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Held, holdFolder } from './folder-lock.ts'

const here = { place: 'boot-1 pid:[1]', host: 'box-1', machine: 'm1' }
const elsewhere = { place: 'boot-2 pid:[1]', host: 'box-7' }
let folder: string
let server: string
let note: string
let waits: number[]
let said: string[]
const toEnd: (() => unknown)[] = []
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'onrecord-lock-'))
  server = path.join(folder, 'postmaster.pid')
  note = path.join(folder, 'in-use.json')
  waits = []
  said = []
})
afterEach(async () => {
  for (const end of toEnd.splice(0)) await end()
  fs.rmSync(folder, { recursive: true, force: true })
})

async function take(over: Partial<Parameters<typeof holdFolder>[1]> = {}): Promise<Held> {
  const wait = async (time: number) => waits.push(time)
  const held = await holdFolder(folder, { server, here, wait, say: (line) => said.push(line), ...over })
  toEnd.push(held.release)
  return held
}

/** Another program that asks for the folder, and what it was told. */
async function another(at: object): Promise<{ told: unknown; program: ChildProcess }> {
  const program = fork('scripts/database/folder-lock.fixture.ts', [folder, server, JSON.stringify(at)])
  toEnd.push(() => program.kill('SIGKILL'))
  const [told] = await once(program, 'message')
  return { told, program }
}

const killed = async (program: ChildProcess) => {
  program.kill('SIGKILL')
  await once(program, 'exit')
}
const leave = (holder: object) =>
  fs.writeFileSync(note, JSON.stringify({ ...elsewhere, process: '17-1', ...holder }))
const noted = () => JSON.parse(fs.readFileSync(note, 'utf8'))

describe('a data folder', () => {
  it('is one program’s until it gives it back or is killed, wherever the next one looks from', async () => {
    const { told, program } = await another(elsewhere)
    expect(told).toBe('held')
    await expect(take()).rejects.toThrow(`in use by another OnRecord (process ${program.pid} on box-7)`)
    await expect(take({ here: elsewhere })).rejects.toThrow(`another OnRecord (process ${program.pid}).`)
    await killed(program)

    const held = await take()
    await expect(take()).rejects.toThrow(`(process ${process.pid})`)
    expect((await another(elsewhere)).told).toContain(`(process ${process.pid} on box-1)`)
    held.release()
    held.release()
    expect(fs.readdirSync(folder)).toEqual(['in-use.lock'])
    expect((await another(here)).told).toBe('held')
  })

  it('is given to one of many who find it left, and each of the others is told by whom', async () => {
    leave({})
    const all = await Promise.all(Array.from({ length: 4 }, () => another(here)))
    expect(all.filter(({ told }) => told === 'held')).toHaveLength(1)
  })

  it('with a server that may run unseen is held while that one loses its lock and ends', async () => {
    fs.writeFileSync(server, '17')
    leave({})
    const seen: unknown[] = []
    const wait = async (time: number) => {
      const third = await take().catch((error: Error) => error.message)
      seen.push(time, fs.existsSync(server), noted().clearing, third)
    }
    await take({ wait })
    expect(seen).toEqual([70_000, false, true, expect.stringContaining('in use by another OnRecord')])
    expect(said).toEqual([expect.stringContaining('box-7')])
    expect(noted()).toMatchObject({ ...here, process: expect.stringMatching(`^${process.pid}-`) })
    expect(noted().clearing).toBeUndefined()
  })

  it('whose wait for such a server was cut off is waited for anew, by whoever comes', async () => {
    fs.writeFileSync(server, '17')
    leave({})
    await expect(take({ wait: () => Promise.reject(new Error('stopped')) })).rejects.toThrow('stopped')
    expect(fs.existsSync(server)).toBe(false)
    await take()
    expect(waits).toEqual([70_000])
  })

  it.each([
    ['a server whose process is seen', { place: here.place }, []],
    ['a container that was begun again', { place: 'boot-1 pid:[2]', host: 'box-1' }, []],
    ['another container of this machine', { place: 'boot-1 pid:[2]' }, [70_000]],
    ['this machine before it was begun again', { place: 'boot-0 pid:[1]', machine: 'm1' }, []],
    ['another machine of the same name', { host: 'box-1', machine: 'm2' }, [70_000]],
    ['one that does not tell its machine', { host: 'box-1' }, [70_000]],
  ])('that was left by %s', async (_, left, waited) => {
    fs.writeFileSync(server, '17')
    leave(left)
    const held = await take()
    expect(waits).toEqual(waited)
    expect(fs.existsSync(server)).toBe(waited.length === 0)
    held.release()
    expect(fs.existsSync(note), 'where a server may run on is not forgotten').toBe(waited.length === 0)
  })

  it('with a note that nobody can read may be anybody’s', async () => {
    fs.writeFileSync(server, '17')
    fs.writeFileSync(note, '{"place":"cut sh')
    await take()
    expect(waits).toEqual([70_000])
  })

  it('that cannot be locked says why', async () => {
    fs.mkdirSync(path.join(folder, 'in-use.lock'))
    await expect(take()).rejects.toThrow('unable to open')
  })
})
