import type { CacheEntry, CacheHandler } from 'next/dist/server/lib/cache-handlers/types.js'
import { evict, isEvicted, isHeld, lastEvicted } from './evicted.ts'
import { LeastUsed } from './least-used.ts'

type Kept = Omit<CacheEntry, 'value'> & { bytes: Uint8Array<ArrayBuffer> }

const kept = new LeastUsed<Kept>(32 * 1024 * 1024)
const pending = new Map<string, Promise<void>>()

/**
 * Keeps what functions marked 'use cache' read, in memory and by tag (`cacheHandlers` in next.config.ts). The framework
 * writes on each entry when its reading began; one whose tag was evicted since is read anew, also when the eviction
 * came from another process or in the middle of the reading.
 */
const reads: CacheHandler = {
  async get(key) {
    await pending.get(key)
    const entry = kept.get(key)
    if (!entry || isHeld()) return undefined
    if (isEvicted(entry.tags, entry.timestamp)) {
      kept.delete(key)
      return undefined
    }
    const { bytes, ...rest } = entry
    return { ...rest, value: new Blob([bytes]).stream() }
  },

  async set(key, pendingEntry) {
    const work = keep(key, pendingEntry).finally(() => {
      if (pending.get(key) === work) pending.delete(key)
    })
    pending.set(key, work)
    await work
  },

  async refreshTags() {
    // evictions are told as they happen (follow.ts)
  },
  async getExpiration(tags) {
    return lastEvicted(tags)
  },
  async updateTags(tags) {
    evict(tags)
  },
}

async function keep(key: string, pendingEntry: Promise<CacheEntry>): Promise<void> {
  const { value, ...rest } = await pendingEntry
  if (rest.expire === 0) return
  let bytes: Uint8Array<ArrayBuffer>
  try {
    bytes = new Uint8Array(await new Response(value).arrayBuffer())
  } catch {
    return // a reading that failed is not kept; whoever asked for it is told by the reading itself
  }
  if (!isEvicted(rest.tags, rest.timestamp))
    kept.set(key, { ...rest, bytes }, bytes.length + key.length + 200)
}

export default reads
