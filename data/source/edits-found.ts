import 'server-only'
import type { SourceHealth } from '#domain/source/record-view.ts'
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
