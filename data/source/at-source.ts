import 'server-only'
import { db } from '../db.ts'
import { hostsOf } from './domains.ts'

/** Whether every address lies at a domain of the source, and at no nearer one of another. */
export async function isAtSource(source: string, urls: string[]): Promise<boolean> {
  const rows = await db().$queryRaw<{ domain: string; sourceId: string }[]>`
    select domain, source_id as "sourceId" from source_domain where domain = any(${urls.flatMap(hostsOf)}::text[]) limit 1000`
  const owner = new Map(rows.map(({ domain, sourceId }) => [domain, sourceId]))
  return urls.every((url) => owner.get(hostsOf(url).find((domain) => owner.has(domain)) ?? '') === source)
}
