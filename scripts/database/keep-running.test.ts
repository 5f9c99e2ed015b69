import type { ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepRunning } from './keep-running.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] }))
afterEach(() => vi.useRealTimers())

const server = () => Object.assign(new EventEmitter(), { pid: 1, exitCode: 0, signalCode: null })
const asProcess = (one: ReturnType<typeof server>) => one as unknown as ChildProcess

function kept() {
  const at = { child: server(), fails: 0, begun: 0 }
  const begin = async () => {
    at.begun++
    if (at.fails-- > 0) throw new Error('it did not start')
    at.child = server()
    return asProcess(at.child)
  }
  const { stop } = keepRunning(asProcess(at.child), begin, () => undefined)
  /** Waits that long, and sees a start then and none before. */
  const begunAfter = async (wait: number) => {
    const before = at.begun
    await vi.advanceTimersByTimeAsync(wait - 1)
    expect(at.begun, `before ${wait} ms`).toBe(before)
    await vi.advanceTimersByTimeAsync(1)
    expect(at.begun, `after ${wait} ms`).toBe(before + 1)
  }
  const dies = () => at.child.emit('exit', 1, null)
  return { at, begunAfter, dies, stop }
}

it('begins a server that came up and ended at once, then after waits of up to a second until one lives', async () => {
  const { begunAfter, dies, stop } = kept()
  for (const wait of [100, 200, 400, 800, 1000, 1000]) {
    dies()
    await begunAfter(wait)
  }
  await vi.advanceTimersByTimeAsync(9999)
  dies()
  await begunAfter(1000)
  await vi.advanceTimersByTimeAsync(10_000)
  for (const wait of [100, 200]) {
    dies()
    await begunAfter(wait)
  }
  await stop()
})

it('begins one that does not come up after ever longer waits, and one that then does within a second again', async () => {
  const { at, begunAfter, dies, stop } = kept()
  at.fails = 9
  dies()
  for (const wait of [100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000, 10_000]) await begunAfter(wait)
  dies()
  await begunAfter(1000)
  dies()
  await stop() // at once, and not after the wait that is on
  await vi.advanceTimersByTimeAsync(20_000)
  expect(at.begun, 'none after it was told to stop').toBe(11)
})
