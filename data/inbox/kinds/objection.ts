import 'server-only'
import { Prisma } from '#prisma/client/client.ts'
import type { Kind } from '../kind.ts'
import { itemsOfClaims, reportsBearingOn, STORY_OF_REPORT } from '../of-claims.ts'
import { reportsOfStatements } from '../reports-of.ts'

type Row = {
  id: string
  at: Date
  words: string
  kind: string
  times: number
  answers: number
  claim: string | null
  story: string | null
  report: string | null
  figure: string | null
  source: string | null
}

/** Of the page that it was said of, what it names. */
const named = (of: string): Prisma.Sql =>
  Prisma.sql`substring(o.page from ${`^/${of}/([0-9a-z]{8,32})`}::text)`

/** What a visitor says is wrong. Settling it with a note settles it; nobody may set it aside unanswered. */
export const objection: Kind = {
  name: 'objection',
  canSetAside: false,
  everything: Prisma.sql`select 'objection', id from objection`,
  // a report's statements are tied, a figure's claims named, and claims put into stories after it was said, too
  async touched(tx, noted) {
    const [own, moved, figures] = [noted.of('objection'), noted.of('membership'), noted.of('figure claim')]
    const reports = [...(await reportsOfStatements(tx, noted)), ...(await reportsBearingOn(tx, moved))]
    const ofClaims = await itemsOfClaims(tx, 'objection', moved)
    if (reports.length + figures.length === 0) return [...new Set([...own, ...ofClaims])]
    const rows = await tx.$queryRaw<{ id: string }[]>`
      select record_id as id from inbox_item where kind = 'objection' and report_id = any(${reports}::text[])
      union select record_id from inbox_item where kind = 'objection' and ${figures.length > 0} and says ->> 'figure' = any(${figures}::text[])`
    return [...new Set([...own, ...ofClaims, ...rows.map(({ id }) => id)])]
  },
  path: (id) => `/desk/objections?only=${id}`,
  async waiting(tx, ids) {
    const rows = await tx.$queryRaw<Row[]>`
      select o.id, o.at, left(o.words, 200) as words, o.kind, o.times, coalesce(a.number, 0) as answers,
        coalesce(c.id, g.claim) as claim, coalesce(s.id, case when r.id is not null then ${STORY_OF_REPORT} end) as story,
        r.id as report, ${named('figures')} as figure, coalesce(r.source_id, u.id) as source
      from objection o left join lateral (select a.state, a.number from objection_answer a where a.objection_id = o.id order by a.number desc limit 1) a on true
      left join claim c on c.id = ${named('claims')}
      left join story s on s.id = ${named('stories')}
      left join report r on r.id = ${named('reports')}
      left join source u on u.id = ${named('sources')}
      left join lateral (
        select x.claim_id as claim from (select distinct on (f.claim_id) f.claim_id, f.state, f.at from figure_claim f where f.figure_id = ${named('figures')} order by f.claim_id, f.number desc) x
        where x.state = 'linked' order by x.at, x.claim_id limit 1) g on true
      where o.id = any(${ids}::text[]) and coalesce(a.state, 'open') = 'open'`
    return rows.map(({ id, at, words, kind, times, answers, claim, story, report, figure, source }) => ({
      // a visitor's own language is not known: the page's is that of the interface
      ...{ id, since: at, title: words, language: null, claim, story, report, source },
      effect: { does: 'answer' as const },
      says: { kind, times, ...(figure ? { figure } : {}) },
      stamp: `${times} ${answers}`,
    }))
  },
}
