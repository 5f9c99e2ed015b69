import 'server-only'
import type { SourceHealth } from '#domain/source/record-view.ts'
import type { SourceView } from '#domain/source/view.ts'
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

type Edits = SourceView['recent'][number]['edits']
/** As many changes as a feed of a source's reports tells. */
const MOST = 50

/** The newest changes of the words of reports, by report. */
export async function editsOfReports(reports: string[]): Promise<Map<string, Edits>> {
  const rows = await db().reportChange.findMany({
    where: { reportId: { in: reports }, verdict: 'worded' },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: { reportId: true, number: true, at: true, silent: true, noteStart: true },
  })
  const by = Map.groupBy(rows, ({ reportId }) => reportId)
  return new Map(
    [...by].map(([id, all]) => [
      id,
      all.map(({ number, at, silent, noteStart }) => ({
        ...{ number, at: at.toISOString(), silent, noted: noteStart !== null },
      })),
    ]),
  )
}
