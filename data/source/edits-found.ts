import 'server-only'
import type { SourceHealth } from '#domain/source/record-view.ts'
import type { SourceView } from '#domain/source/view.ts'
import { Prisma } from '#prisma/client/client.ts'
import { db } from '../db.ts'

/**
 * Silent edits and noted corrections that later looks at a source's reports found; null while none of its reports was
 * looked at again, which is not the same as none found.
 */
export async function editsFound(source: string): Promise<SourceHealth['edits']> {
  const [row] = await db().$queryRaw<[{ looked: boolean; silent: number; corrected: number }]>`
    select exists (select 1 from look l join report r on r.id = l.report_id where r.source_id = ${source} and l.looks > 0) as looked,
      count(*) filter (where c.silent)::int as silent, count(*) filter (where c.note_start is not null)::int as corrected
    from report r left join report_change c on c.report_id = r.id and c.verdict = 'worded' where r.source_id = ${source}`
  const { looked, silent, corrected } = row
  return looked || silent + corrected > 0 ? { silent, corrected } : null
}

export type Edits = SourceView['recent'][number]['edits']
/** As many changes of one report as a feed of its source tells. */
const MOST = 10

/** The newest changes of a report's words, as JSON; the report is the value of an expression. */
export const newestEdits = (report: Prisma.Sql): Prisma.Sql => Prisma.sql`
  coalesce((select jsonb_agg(jsonb_build_object('number', c.number, 'at', to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'silent', c.silent, 'noted', c.note_start is not null,
    'beside', c.kinds && array['byline', 'swing'] and c.kinds <@ array['byline', 'swing', 'headline']) order by c.at desc, c.id desc)
    from (select * from report_change e where e.report_id = ${report} and e.verdict = 'worded' order by e.at desc, e.id desc limit ${MOST}) c), '[]')`
