import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import { id } from '#domain/text.ts'
import { db } from '../db.ts'
import { follows } from './read.ts'

/** A story or claim that somebody came from, to be followed. */
export type Offer = {
  kind: 'story' | 'claim'
  id: string
  name: string
  language: string
  following: boolean
}

/** The public story or claim that somebody wants to follow; `missing` also where readers do not see it. */
export async function offered(
  viewer: Viewer,
  on: { story: string } | { claim: string },
): Promise<Outcome<Offer>> {
  const wanted = 'story' in on ? on.story : on.claim
  if (!id.safeParse(wanted).success) return missing
  const kind = 'story' in on ? 'story' : 'claim'
  const [row] =
    kind === 'story'
      ? await db().$queryRaw<{ name: string; language: string }[]>`
          select title as name, language from story where id = ${wanted} and published_at is not null`
      : await db().$queryRaw<{ name: string; language: string }[]>`
          select wording as name, language from claim where id = ${wanted} and claim_is_public(id)`
  if (!row) return missing
  const following = await follows(viewer, kind === 'story' ? { storyId: wanted } : { claimId: wanted })
  return ok({ kind, id: wanted, ...row, following })
}
