import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { type Outcome, ok } from '#domain/outcome.ts'
import { wordsOf } from '#domain/search/fold.ts'
import type { Found } from '#domain/search/view.ts'
import { Prisma } from '#prisma/client/client.ts'
import { db } from '../db.ts'
import { asFound } from './found.ts'
import { bringUpToDate } from './pending.ts'
import { stemsOf } from './terms.ts'

const { sql } = Prisma
const LONGEST = 200
const MOST_WORDS = 8
/** Of each kind, and of what matches, how many are looked at: whoever wants another types on. */
const EACH = 4
const LOOKED_AT = 400
/** Everything that has a name. A statement has none: it is searched. */
const NAMED = ['claim', 'story', 'report', 'actor', 'source'] as const

/**
 * Claims, stories, reports, speakers and sources by their own words, the last of which may be only begun; the nearest
 * first, of what the viewer may see. Nothing is read for less than two letters. At most four queries.
 */
export async function thingsNamed(viewer: Viewer, typed: string): Promise<Outcome<Found[]>> {
  const words = typed.length > LONGEST ? [] : wordsOf(typed).slice(0, MOST_WORDS)
  const last = words.at(-1)
  if (!last || [...words.join('')].length < 2) return ok([])
  const desk = may(viewer, 'desk.read')
  await bringUpToDate(200)
  const stems = await stemsOf(words)
  // in its name (":A"), not in a summary
  const one = (word: string) => (stems.get(word) ?? [word]).map((stem) => `'${stem}':A`)
  const begun = [...last].length > 1 ? [`'${last}':*A`] : []
  const all = [...words.slice(0, -1).map(one), [...one(last), ...begun]].map(
    (ways) => `(${ways.join(' | ')})`,
  )
  const query = [...all, `(${NAMED.map((kind) => `'k/${kind}'`).join(' | ')})`].join(' & ')
  const rows = await db().$queryRaw<{ key: string }[]>`
    select key from (
      select d.key, d.at, d.rank, row_number() over (partition by d.kind order by d.rank desc, d.at desc, d.key) as place from (
        select d.key, d.kind, d.at, ts_rank(d.vector, ${all.join(' & ')}::tsquery, 1) as rank
        from search_document d where d.vector @@ ${query}::tsquery and ${desk ? sql`true` : sql`d.is_public`} limit ${LOOKED_AT}) d) d
    where place <= ${EACH} order by rank desc, at desc, key`
  return ok(
    await asFound(
      rows.map(({ key }) => key),
      [],
      desk,
    ),
  )
}
