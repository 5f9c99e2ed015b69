import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Holder, holderIn } from './folder-holder.ts'
import { type Held, holdFolder } from './folder-lock.ts'

/** Each beat is watched for by conditions: a slow machine makes these tests slower, and nothing else. */
const pace = { beat: 20, watch: 400, leave: 60 }
let folder: string
let server: string
let file: string
const held: Held[] = []
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'onrecord-lock-'))
  server = path.join(folder, 'postmaster.pid')
  file = path.join(folder, 'in-use.json')
})
afterEach(async () => {
  for (const one of held.splice(0)) await one.release()
  fs.rmSync(folder, { recursive: true, force: true })
})

async function take(over: Partial<Parameters<typeof holdFolder>[1]> = {}): Promise<Held> {
  const one = await holdFolder(folder, { lost: () => undefined, server, pace, ...over })
  held.push(one)
  return one
}
const until = async (is: () => boolean) => {
  while (!is()) await new Promise((resolve) => setTimeout(resolve, 5))
}
const leave = (holder: Partial<Holder>) =>
  fs.writeFileSync(
    file,
    JSON.stringify({ id: 'gone', place: 'elsewhere', host: 'box-7', process: '1-1', beat: 3, ...holder }),
  )

describe('a data folder', () => {
  it('is one program’s until it gives it back', async () => {
    const first = await take()
    await expect(take()).rejects.toThrow(`in use by another OnRecord (process ${process.pid})`)
    await first.release()
    expect(fs.readdirSync(folder)).toEqual([])
    await take()
  })

  it('is kept from a program that cannot see who has it, by the beat alone', async () => {
    await take({ here: 'one container' })
    const patient = { ...pace, watch: 3_600_000 }
    await expect(take({ here: 'another container', pace: patient })).rejects.toThrow(`on ${os.hostname()})`)
    expect(holderIn(file)?.place).toBe('one container')
  })

  it('goes to the next at once where a killed one can be seen, and after a watch where it cannot', async () => {
    await take({ here: 'here' }).then((one) => one.release())
    leave({ place: 'here', process: '999999999-1' })
    await take({ here: 'here', pace: { ...pace, watch: 3_600_000 } })
    await held.pop()!.release()
    leave({})
    const began = performance.now()
    await take({ here: 'here' })
    expect(performance.now() - began).toBeGreaterThanOrEqual(pace.watch)
    await held.pop()!.release()
    fs.writeFileSync(file, '{"id":"cut sh')
    await take()
  })

  it('whose server was left where it cannot be seen loses that server’s lock, and is taken once it had time to end', async () => {
    fs.writeFileSync(server, '17')
    leave({ host: os.hostname() })
    await take()
    expect(fs.existsSync(server), 'a container that was started anew left nothing running').toBe(true)
    await held.pop()!.release()
    const said: string[] = []
    leave({})
    const began = performance.now()
    await take({ say: (line) => said.push(line) })
    expect(fs.existsSync(server)).toBe(false)
    expect(performance.now() - began).toBeGreaterThanOrEqual(pace.watch + pace.leave)
    expect(said).toEqual([expect.stringContaining('box-7')])
  })

  it('is taken by one of many who find it left', async () => {
    leave({})
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => take({ here: 'here' })))
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('that was taken while its holder was held still is told to be lost', async () => {
    const lost: string[] = []
    await take({ lost: (by) => lost.push(by) })
    leave({ host: 'box-9' })
    await until(() => lost.length > 0)
    expect(lost).toEqual(['box-9'])
    expect(holderIn(file)?.host).toBe('box-9')
  })
})
