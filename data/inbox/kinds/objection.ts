import 'server-only'
import { Prisma } from '#prisma/client/client.ts'
import type { Kind } from '../kind.ts'

type Row = {
  id: string
  at: Date
  words: string
  kind: string
  times: number
  answers: number
  claim: string | null
  story: string | null
}

/** What a visitor says is wrong. Settling it with a note settles it; nobody may set it aside unanswered. */
export const objection: Kind = {
  name: 'objection',
  canSetAside: false,
  everything: Prisma.sql`select 'objection', id from objection`,
  touched: async (_tx, noted) => noted.of('objection'),
  path: (id) => `/desk/objections?only=${id}`,
  async waiting(tx, ids) {
    const rows = await tx.$queryRaw<Row[]>`
      select o.id, o.at, left(o.words, 200) as words, o.kind, o.times, coalesce(a.number, 0) as answers,
        c.id as claim, s.id as story
      from objection o left join lateral (select a.state, a.number from objection_answer a where a.objection_id = o.id order by a.number desc limit 1) a on true
      left join claim c on o.page like '/claims/%' and c.id = substring(o.page from '^/claims/([0-9a-z]{8,32})')
      left join story s on o.page like '/stories/%' and s.id = substring(o.page from '^/stories/([0-9a-z]{8,32})')
      where o.id = any(${ids}::text[]) and coalesce(a.state, 'open') = 'open'`
    return rows.map(({ id, at, words, kind, times, answers, claim, story }) => ({
      // a visitor's own language is not known: the page's is that of the interface
      ...{ id, since: at, title: words, language: null, claim, story },
      effect: { does: 'answer' as const },
      says: { kind, times },
      stamp: `${times} ${answers}`,
    }))
  },
}
