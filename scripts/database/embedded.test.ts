import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { startEmbedded } from './embedded.ts'
import { runningServer } from './keep-running.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'onrecord-embedded-'))
fs.chmodSync(folder, 0o755)
const cluster = path.join(folder, 'postgres')
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

// A test that fails leaves nothing behind that would fail the next.
const toEnd: (() => unknown)[] = []
afterEach(async () => {
  for (const end of toEnd.splice(0)) await end()
})

/** Starts the server in the folder, to be stopped after the test if the test does not. */
async function start(say?: (line: string) => void) {
  const server = await startEmbedded(folder, { say })
  toEnd.push(server.stop)
  return server
}

/** Another program that starts the server in the folder, to be killed. */
async function anotherStarts(): Promise<ChildProcess> {
  const starter = fork('scripts/database/embedded.fixture.ts', [folder])
  toEnd.push(() => starter.kill('SIGKILL'))
  const ready = await Promise.race([
    once(starter, 'message').then(() => true),
    once(starter, 'exit').then(() => false),
  ])
  expect(ready, 'it started the server').toBe(true)
  return starter
}

async function asked<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

async function within<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + milliseconds; ; ) {
    try {
      return await work()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

// a busy machine starts a server in ten seconds, and some tests start four
describe('the embedded database', { timeout: 120_000 }, () => {
  it('that is killed comes back by itself, at its address and with every write that was acknowledged', async () => {
    const said: string[] = []
    const server = await start((line) => said.push(line))
    await asked(server.url, 'create table kept (n int); insert into kept values (1)')
    for (const n of [2, 3]) {
      process.kill(runningServer(cluster)!.pid, 'SIGKILL')
      await within(25_000, () => asked(server.url, `insert into kept values (${n})`))
    }
    expect(await asked(server.url, 'select n from kept order by n')).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
    // the second may be killed while its start is still waited for: told too, as a start that failed
    expect(said.filter((line) => line.includes('SIGKILL'))).toHaveLength(2)

    await expect(startEmbedded(folder), 'the folder is in use by this process').rejects.toThrow(
      `in use by another OnRecord (process ${process.pid})`,
    )
    await server.stop()
    expect(runningServer(cluster)).toBeNull()
  })

  it('that a killed starter left behind makes way for the next start; one in use does not', async () => {
    const starter = await anotherStarts()
    const left = runningServer(cluster)!
    await expect(startEmbedded(folder)).rejects.toThrow(`in use by another OnRecord (process ${starter.pid})`)

    starter.kill('SIGKILL')
    await once(starter, 'exit')
    expect(runningServer(cluster), 'it runs on without its starter').toEqual(left)
    const server = await start()
    expect(await asked(server.url, 'select n from kept where n = 3')).toEqual([{ n: 3 }])
    expect(runningServer(cluster)!.pid).not.toBe(left.pid)
    await server.stop()
  })

  it('that died is not taken over while its starter lives, which starts it again', async () => {
    const starter = await anotherStarts()
    process.kill(runningServer(cluster)!.pid, 'SIGKILL')
    await expect(startEmbedded(folder)).rejects.toThrow(`in use by another OnRecord (process ${starter.pid})`)
    await within(25_000, async () => expect(runningServer(cluster)).not.toBeNull())
    starter.kill('SIGKILL')
    await once(starter, 'exit')
    await (await start()).stop()
  })

  it('starts where another program has got the number of a server that died, and leaves that program alone', async () => {
    const { uid, gid } = fs.statSync(cluster)
    for (const command of [
      ['sleep', '60'],
      [process.execPath, '-e', 'setTimeout(() => {}, 60000)', 'postgres'],
    ]) {
      const starter = await anotherStarts()
      starter.kill('SIGKILL')
      await once(starter, 'exit')
      process.kill(runningServer(cluster)!.pid, 'SIGKILL')
      const other = spawn(command[0]!, command.slice(1), { uid, gid, cwd: '/', stdio: 'ignore' })
      await once(other, 'spawn')
      fs.writeFileSync(path.join(cluster, 'postmaster.pid'), `${other.pid}\n${cluster}\n0\n5432\n`)
      const server = await start()
      expect({ code: other.exitCode, signal: other.signalCode }).toEqual({ code: null, signal: null })
      other.kill()
      await server.stop()
    }
  })

  it('that cannot be started says why, and leaves nothing running', async () => {
    fs.renameSync(path.join(cluster, 'global'), path.join(cluster, 'elsewhere'))
    await expect(startEmbedded(folder)).rejects.toThrow(/did not start in .*global/s)
    fs.renameSync(path.join(cluster, 'elsewhere'), path.join(cluster, 'global'))
    expect(runningServer(cluster)).toBeNull()
  })
})
