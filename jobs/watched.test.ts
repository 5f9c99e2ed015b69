import { describe, expect, it } from 'vitest'
import type { Step } from '#domain/report/waiting.ts'
import { fakeFetchPage, fakePage } from '#outside/fetch-page.fake.ts'
import { memoryStore } from '#outside/snapshot-store.fake.ts'
import { watched } from './watched.ts'

const url = 'https://news.example/story'
const outside = () => ({
  fetchPage: fakeFetchPage({
    [url]: ({ signal }) =>
      signal?.aborted ? { ok: false, reason: 'stopped', detail: 'by the caller' } : fakePage('<p>Words</p>'),
  }),
  store: memoryStore(),
  read: async () => ({ error: 'crashed' as const, detail: 'not asked for here' }),
})

describe('a watched world', () => {
  it('says each step as it begins', async () => {
    const said: Step[] = []
    const world = watched(outside(), new AbortController().signal, (step) => said.push(step))
    await world.fetchPage(url)
    await world.read({ kind: 'text', text: 'Words' })
    await world.store.put(new Uint8Array([1]))
    expect(said).toEqual(['fetching', 'reading', 'keeping'])
  })

  it('keeps nothing once it was stopped', async () => {
    const inner = outside()
    const controller = new AbortController()
    const world = watched(inner, controller.signal, () => undefined)
    controller.abort()
    expect(await world.fetchPage(url)).toMatchObject({ reason: 'stopped' })
    await expect(world.read({ kind: 'text', text: 'Words' })).rejects.toThrow()
    await expect(world.store.put(new Uint8Array([1]))).rejects.toThrow()
    expect(inner.store.size()).toBe(0)
  })
})
