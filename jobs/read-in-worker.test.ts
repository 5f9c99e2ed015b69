import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type ReaderSettings, startReader } from './read-in-worker.ts'
import { longestStall } from './stall.fixture.ts'

const file = path.join(process.cwd(), 'jobs', 'reading-worker.fixture.ts')
const open: { close(): void }[] = []
afterEach(() => {
  vi.unstubAllEnvs()
  for (const reader of open.splice(0)) reader.close()
})

function reader(settings: ReaderSettings = {}) {
  const started = startReader({ file, milliseconds: 10_000, ...settings })
  open.push(started)
  return { ...started, text: (text: string) => started.read({ kind: 'text', text }) }
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    // no such process
    return false
  }
}

describe('reading in a worker', () => {
  it('answers many in order, each its own', async () => {
    const { text } = reader()
    const all = await Promise.all(['one', 'two', 'three'].map(text))
    expect(all.map((one) => 'page' in one && one.page.text)).toEqual(['one', 'two', 'three'])
  })

  it('sends the bytes given and no more of their buffer', async () => {
    const { read } = reader()
    const buffer = new TextEncoder().encode('before inside after')
    const bytes = buffer.subarray(7, 13)
    expect(await read({ kind: 'html', bytes })).toMatchObject({ page: { text: 'inside' } })
    expect(bytes).toEqual(new TextEncoder().encode('inside'))
  })

  it.each([
    ['throw', 'crashed', 20_000],
    ['exit', 'crashed', 20_000],
    ['memory', 'crashed', 20_000],
    ['memory at once', 'crashed', 20_000],
    ['loop', 'too slow', 3000],
    ['backtrack', 'too slow', 3000],
  ])('"%s" is told as %s and the next text is read', async (bad, error, milliseconds) => {
    const { text } = reader({ milliseconds, megabytes: 64 })
    const [first, second] = await Promise.all([text(bad), text('good')])
    expect(first).toMatchObject({ error })
    expect(second).toMatchObject({ page: { text: 'good' } })
  })

  it('stays warm: the same worker answers again', async () => {
    const { text } = reader()
    const [first, second] = [await text('pid'), await text('pid')]
    expect('page' in first && first.page.text).toMatch(/^\d+$/)
    expect(second).toEqual(first)
  })

  it('a busy worker does not outlive a parent that was killed', async () => {
    const script = `
      import { startReader } from './jobs/read-in-worker.ts'
      const reader = startReader({ file: ${JSON.stringify(file)} })
      const { page } = await reader.read({ kind: 'text', text: 'pid' })
      reader.read({ kind: 'text', text: 'loop' })
      process.stdout.write(page.text)`
    const parent = spawn(process.execPath, ['--input-type=module-typescript', '-e', script])
    const [pid] = await once(parent.stdout, 'data')
    expect(isAlive(Number(pid))).toBe(true)
    parent.kill('SIGKILL')
    await expect.poll(() => isAlive(Number(pid)), { timeout: 10_000 }).toBe(false)
  })

  it('a worker that cannot start is told', async () => {
    const { text } = reader({ file: path.join(process.cwd(), 'jobs', 'no-such-worker.ts') })
    expect(await text('good')).toMatchObject({ error: 'crashed' })
  })

  it('a closed reader answers what was waiting', async () => {
    const { text, close } = reader()
    const waiting = [text('loop'), text('good')]
    close()
    expect(await Promise.all(waiting)).toMatchObject([{ error: 'crashed' }, { error: 'crashed' }])
  })

  it('gives the worker none of our settings', async () => {
    vi.stubEnv('ONRECORD_TEST_SECRET', 'canary')
    const outcome = await reader().text('environment')
    expect('page' in outcome && outcome.page.text).toContain('TZ')
    expect(JSON.stringify(outcome)).not.toContain('canary')
  })
})

describe('this thread meanwhile (I3)', () => {
  it.each([
    ['in one line', 'It was said at the harbour. '.repeat(180_000)],
    [
      'in 50,000 statements',
      `${'It was said at the harbour, the chair said, in a long line that goes on and on and on.'.padEnd(99)}\n`.repeat(
        50_000,
      ),
    ],
  ])('is never held for 100 ms by 5 MB %s', async (_how, text) => {
    const { read } = reader()
    let outcome: unknown
    const stall = await longestStall(async () => {
      outcome = await read({ kind: 'text', text })
    })
    expect(outcome).toHaveProperty('reading.statements')
    expect(stall).toBeLessThan(100)
  })
})
