import { createHash } from 'node:crypto'
import { z } from 'zod'
import { accept } from '#data/accept.ts'
import { keepPolicies } from '#data/source/policies.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { invalid, type Outcome } from '#domain/outcome.ts'
import { readPolicies } from '#domain/reading/page/policies.ts'
import { id, isOfAnotherScheme } from '#domain/text.ts'
import { worldOfPeople } from './in-turn.ts'
import type { World } from './world.ts'

const input = z.strictObject({
  source: id,
  url: z
    .string()
    .trim()
    .min(1, 'required')
    .max(2000, 'tooLong')
    .refine((value) => !isOfAnotherScheme(value), 'scheme'),
})

/**
 * Fetches a page of a source on an admin's demand, with the guard that every fetch has, and keeps what its structured
 * data states of the source's policies, with the day and the bytes' hash. A page that states none is kept as that.
 */
export async function readPoliciesOf(
  viewer: Viewer,
  given: unknown,
  outside: Pick<World, 'fetchPage'> = worldOfPeople(),
): Promise<Outcome<{ found: number }>> {
  const parsed = accept(viewer, 'source.write', input, given)
  if (parsed.kind !== 'ok') return parsed
  const { source, url } = parsed.value
  const fetched = await outside.fetchPage(/^https?:/i.test(url) ? url : `https://${url}`)
  if (!fetched.ok)
    return invalid('url', `fetch.${fetched.reason}`, fetched.status ? { status: fetched.status } : undefined)
  const contentType = fetched.headers['content-type']
  const found = readPolicies(fetched.bytes, {
    url: fetched.finalUrl,
    ...(contentType ? { contentType } : {}),
  })
  const bytesHash = createHash('sha256').update(fetched.bytes).digest('hex')
  return keepPolicies(viewer, { source, url: fetched.finalUrl, bytesHash, found })
}
