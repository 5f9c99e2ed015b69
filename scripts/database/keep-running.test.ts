import type { ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepRunning } from './keep-running.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => vi.useRealTimers())

const server = () => Object.assign(new EventEmitter(), { pid: 1, exitCode: 0, signalCode: null })
const asProcess = (one: ReturnType<typeof server>) => one as unknown as ChildProcess

it('begins a server that came up anew at once each time, and one that does not come up after ever longer waits', async () => {
  let child = server()
  let fails = 0
  let begun = 0
  const said: string[] = []
  const begin = async () => {
    begun++
    if (fails-- > 0) throw new Error('it did not start')
    child = server()
    return asProcess(child)
  }
  const kept = keepRunning(asProcess(child), begin, (line) => said.push(line))
  for (let kills = 1; kills <= 20; kills++) {
    child.emit('exit', null, 'SIGKILL')
    await vi.advanceTimersByTimeAsync(100)
    expect(begun).toBe(kills)
  }

  begun = 0
  fails = 8
  child.emit('exit', 1, null)
  let waited = 0
  for (const wait of [100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000]) {
    await vi.advanceTimersByTimeAsync(wait - 1)
    expect(begun, `after ${waited + wait - 1} ms`).toBe(
      [...said].filter((line) => line === 'it did not start').length,
    )
    const before = begun
    await vi.advanceTimersByTimeAsync(1)
    expect(begun).toBe(before + 1)
    waited += wait
  }
  await kept.stop()
})
