import 'server-only'
import { updateTag } from 'next/cache'
import { evict } from './evict.ts'

/**
 * Evicts here and now what shows a source, after a write on it or, without one, on an owner of sources: every web process
 * has been told of the pages of those already (data/evictions.ts), and this one hears of it too.
 */
export async function evictSource(source: string | undefined): Promise<void> {
  updateTag('sources')
  await evict(...(source ? [{ source }] : []))
}
