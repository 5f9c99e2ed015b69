import { createRequire } from 'node:module'
import type { CacheHandlerValue } from 'next/dist/server/lib/incremental-cache/index.js'
import { askedSince, evict, generation, isEvicted, isHeld, notePage } from './evicted.ts'
import { LeastUsed } from './least-used.ts'

type Value = CacheHandlerValue['value']
/** A page that is kept whole, with what it was made from. */
export type KeptPage = {
  value: Value
  tags: string[]
  /** when the request began that it was made for */
  since: number
  cacheControl: unknown
  /** the eviction up to which it is known to be good */
  goodAt: number
  /** finished answers made from it, by address (answers.ts) */
  answers: Map<string, object>
}

// Once in the process, as the evictions are.
const shared = globalThis as { onrecordKeptPages?: LeastUsed<KeptPage> }
shared.onrecordKeptPages ??= new LeastUsed<KeptPage>(64 * 1024 * 1024)
const kept = shared.onrecordKeptPages

/** The page kept under one of the framework's keys, unless it was evicted or this process may not have heard of it. */
export function keptPage(key: string): KeptPage | null {
  if (isHeld()) return null
  const page = kept.get(key)
  if (!page) return null
  const at = generation()
  if (page.goodAt === at) return page
  if (isEvicted(page.tags, page.since)) {
    kept.delete(key)
    return null
  }
  page.goodAt = at
  return page
}

/** How much is kept now. */
export const keptSize = (): { pages: number; bytes: number } => ({ pages: kept.count, bytes: kept.size })

/** What the framework looked for among the files of the build, and did not find. */
const unbuilt = new LeastUsed<true>(1024 * 1024)

/** Counts bytes that are kept beside a page. */
export const growPage = (key: string, by: number): void => kept.grow(key, by)

// required, not imported: loaders do not agree on what a CommonJS module's default is
const { default: FileSystemCache } = createRequire(import.meta.url)(
  'next/dist/server/lib/incremental-cache/file-system-cache.js',
) as typeof import('next/dist/server/lib/incremental-cache/file-system-cache.js')
type Ours = InstanceType<typeof FileSystemCache>

/**
 * Keeps whole pages in memory and by tag (`cacheHandler` in next.config.ts). The framework's own handler dates a page by
 * when it was finished, so that one whose tag was evicted while it was being made would be kept, stale, for ever; here
 * it is dated by when its request began. What was made by the build (shells of pages that are made per request) is read
 * from its files, as the framework does.
 */
export default class KeptPages extends FileSystemCache {
  override async get(...[key, context]: Parameters<Ours['get']>): ReturnType<Ours['get']> {
    notePage(key)
    const page = keptPage(key)
    if (!page) return this.#fromBuild(key, context)
    return {
      value: page.value,
      lastModified: page.since,
      cacheControl: page.cacheControl,
    } as CacheHandlerValue
  }

  /** A page that no file of the build has is looked for once: none comes to be while we run. */
  async #fromBuild(...[key, context]: Parameters<Ours['get']>): ReturnType<Ours['get']> {
    const asked = `${context.kind} ${'isFallback' in context && context.isFallback} ${key}`
    if (unbuilt.get(asked)) return null
    const found = await super.get(key, context)
    if (!found) unbuilt.set(asked, true, asked.length + 100)
    return found
  }

  override async set(...[key, value, context]: Parameters<Ours['set']>): Promise<void> {
    const tags = tagsOf(value)
    const since = askedSince()
    notePage(key)
    if (isEvicted(tags, since)) return
    const cacheControl = 'cacheControl' in context ? context.cacheControl : undefined
    const page = { value, tags, since, cacheControl, goodAt: -1, answers: new Map() }
    kept.set(key, page, sizeOf(value) + key.length + 500)
  }

  override async revalidateTag(...[tags]: Parameters<Ours['revalidateTag']>): Promise<void> {
    evict(typeof tags === 'string' ? [tags] : tags)
  }
}

/** The tags of everything that was read for a page; those that the framework makes of its address are left out. */
function tagsOf(value: Value): string[] {
  const headers = value && 'headers' in value ? value.headers : undefined
  const listed = (headers as Record<string, unknown> | undefined)?.['x-next-cache-tags']
  return typeof listed === 'string' ? listed.split(',').filter((tag) => !tag.startsWith('_N_T_')) : []
}

function sizeOf(value: Value): number {
  if (!value) return 0
  let size = 0
  for (const part of Object.values(value)) {
    if (typeof part === 'string' || Buffer.isBuffer(part)) size += part.length
    else if (part instanceof Map)
      for (const one of part.values()) size += Buffer.isBuffer(one) ? one.length : 0
  }
  return size
}
