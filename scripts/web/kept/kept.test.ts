import { describe, expect, it } from 'vitest'
import { evict, isEvicted, now, trust, whileAsking } from './evicted.ts'
import { LeastUsed } from './least-used.ts'
import KeptPages, { keptPage } from './pages.ts'
import reads from './reads.ts'

type Page = Parameters<KeptPages['set']>[1]
type Entry = Awaited<Parameters<typeof reads.set>[1]>
type Context = { get: Parameters<KeptPages['get']>[1]; set: Parameters<KeptPages['set']>[2] }

const page = (html: string, ...tags: string[]) =>
  ({
    kind: 'APP_PAGE',
    html,
    headers: { 'x-next-cache-tags': ['_N_T_/layout', ...tags].join(',') },
  }) as unknown as Page
const handler = new KeptPages({ fs: undefined, serverDistDir: '/nowhere', flushToDisk: false } as never)
const context: Context = {
  get: { kind: 'APP_PAGE' },
  set: { cacheControl: { revalidate: 1, expire: 1 } },
} as never
const entry = (text: string, timestamp: number, ...tags: string[]): Entry => ({
  value: new Blob([text]).stream(),
  tags,
  timestamp,
  stale: 30,
  revalidate: 1000,
  expire: 1000,
})
const textOf = async (found: Awaited<ReturnType<typeof reads.get>>) =>
  found && new Response(found.value).text()

describe('a kept page', () => {
  it('goes with any of its tags, and with no other', async () => {
    await whileAsking(() => handler.set('/a', page('a', 'claim:1', 'story:1'), context.set))
    evict(['claim:2', 'story'])
    expect(keptPage('/a')?.value).toMatchObject({ html: 'a' })
    evict(['story:1'])
    expect(keptPage('/a')).toBeNull()
  })

  it('is not kept when its tag was evicted while it was made', async () => {
    await whileAsking(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5)) // the record is read
      evict(['claim:3'])
      await handler.set('/b', page('old', 'claim:3'), context.set)
    })
    expect(keptPage('/b')).toBeNull()
    await whileAsking(() => handler.set('/b', page('new', 'claim:3'), context.set))
    expect(keptPage('/b')?.value).toMatchObject({ html: 'new' })
  })

  it('counts as made for the request that began first, when two wait for one rendering', async () => {
    let render: (() => Promise<void>) | undefined
    whileAsking(() => {
      const set = () => handler.set('/c', page('old', 'claim:4'), context.set)
      const { promise, resolve } = Promise.withResolvers<void>()
      const rendering = promise.then(set)
      render = async () => {
        resolve()
        await rendering
      }
    })
    evict(['claim:4'])
    await whileAsking(() => render!())
    expect(keptPage('/c')).toBeNull()
  })

  it('is not shown while this process may have missed an eviction, and is there again after', async () => {
    await whileAsking(() => handler.set('/d', page('d', 'claim:5'), context.set))
    trust(performance.now() - 1)
    expect(keptPage('/d')).toBeNull()
    trust(Number.POSITIVE_INFINITY)
    expect(keptPage('/d')).not.toBeNull()
    evict(['*'])
    expect(keptPage('/d')).toBeNull()
  })

  it('is not kept when nobody asked for it: nothing says what it was read after', async () => {
    await handler.set('/e', page('e', 'claim:6'), context.set)
    expect(keptPage('/e')).toBeNull()
  })
})

describe('a kept read', () => {
  it('can be read any number of times, until its tag is evicted', async () => {
    await reads.set('one', Promise.resolve(entry('once', now(), 'claim:7')))
    expect(await textOf(await reads.get('one', []))).toBe('once')
    expect(await textOf(await reads.get('one', []))).toBe('once')
    await reads.updateTags(['claim:7'])
    expect(await reads.get('one', [])).toBeUndefined()
  })

  it('is not kept when its tag was evicted while it was read', async () => {
    const { promise, resolve } = Promise.withResolvers<Entry>()
    const began = now()
    const keeping = reads.set('two', promise)
    const waiting = reads.get('two', [])
    evict(['claim:8'])
    resolve(entry('old', began, 'claim:8'))
    await keeping
    expect(await waiting).toBeUndefined()
  })
})

describe('what is kept', () => {
  it('has a size that it does not pass', () => {
    const kept = new LeastUsed<string>(1000)
    for (let at = 0; at < 100; at++) kept.set(String(at), 'x', 100)
    expect(kept.size).toBeLessThanOrEqual(1000)
    expect(kept.get('99')).toBe('x')
    expect(kept.get('5')).toBeUndefined()
    kept.get('90')
    kept.grow('91', 150)
    expect(kept.get('90')).toBe('x')
    expect(kept.get('92')).toBeUndefined()
    kept.set('large', 'x', 900)
    expect(kept.get('large')).toBeUndefined()
  })

  it('is forgotten as a whole before the list of evictions grows without end', () => {
    const since = now()
    evict(Array.from({ length: 200_001 }, (_, at) => `made-up:${at}`))
    expect(isEvicted(['never:named'], since)).toBe(true)
    expect(isEvicted(['never:named'], now())).toBe(false)
  })
})
