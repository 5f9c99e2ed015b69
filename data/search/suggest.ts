import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { type Outcome, ok } from '#domain/outcome.ts'
import { tokens } from '#domain/search/fold.ts'
import { db } from '../db.ts'

const MOST = 8
const LONGEST = 200

/**
 * What may be typed next: words and names of what readers may find, the most frequent first, put behind what stands
 * before them. The same for everybody.
 */
export async function suggest(_viewer: Viewer, typed: string): Promise<Outcome<string[]>> {
  if (typed.length > LONGEST) return ok([])
  const all = tokens(typed)
  const last = all.at(-1)
  if (!last || last.end !== typed.length || /[-:]$/.test(typed.slice(0, last.start))) return ok([])
  const [word, name] = await Promise.all([
    beginningWith(last.word),
    all.length > 1 ? beginningWith(all.map((token) => token.word).join(' ')) : [],
  ])
  const ahead = typed.slice(0, last.start)
  return ok([...new Set([...name, ...word.map((shown) => ahead + shown)])].slice(0, MOST))
}

async function beginningWith(prefix: string): Promise<string[]> {
  const length = [...prefix].length
  if (length < 2) return []
  const rows =
    length === 2
      ? await db().$queryRaw<
          { shown: string }[]
        >`select shown from search_word where left(word, 2) = ${prefix} order by docs desc, word limit ${MOST}`
      : length === 3
        ? await db().$queryRaw<
            { shown: string }[]
          >`select shown from search_word where left(word, 3) = ${prefix} order by docs desc, word limit ${MOST}`
        : await db().$queryRaw<{ shown: string }[]>`select shown from search_word
            where word collate "C" >= ${prefix} and word collate "C" < ${`${prefix}\u{10ffff}`} order by docs desc, word limit ${MOST}`
  return rows.map(({ shown }) => shown)
}
