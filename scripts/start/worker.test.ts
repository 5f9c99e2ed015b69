import type { ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepWorker } from './worker.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] }))
afterEach(() => vi.useRealTimers())

it('starts a worker again that ended, or that could not be started, once for each', async () => {
  const begun: (EventEmitter & { pid: number | undefined })[] = []
  const begin = () => {
    const one = Object.assign(new EventEmitter(), { pid: undefined as number | undefined })
    begun.push(one)
    return one as unknown as ChildProcess
  }
  const said: string[] = []
  const stop = keepWorker((line) => said.push(line), begin)
  begun[0]!.emit('error', new Error('no memory'))
  begun[0]!.emit('exit', 1, null)
  await vi.advanceTimersByTimeAsync(1000)
  expect(begun).toHaveLength(2)
  begun[1]!.pid = 1
  begun[1]!.emit('error', new Error('a message that could not be sent'))
  await vi.advanceTimersByTimeAsync(100_000)
  expect(begun, 'it runs').toHaveLength(2)
  begun[1]!.emit('exit', null, 'SIGKILL')
  await vi.advanceTimersByTimeAsync(500)
  expect(begun).toHaveLength(3)
  expect(said).toEqual([
    'The worker could not be started (no memory) and is started again in 1 s.',
    'The worker ended (SIGKILL) and is started again in 0.5 s.',
  ])
  begun[2]!.emit('exit', 1, null)
  await stop()
  await vi.advanceTimersByTimeAsync(100_000)
  expect(begun, 'none after it was told to stop').toHaveLength(3)
})
