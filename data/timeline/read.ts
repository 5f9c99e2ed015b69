import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import { columnsOf } from '#domain/timeline/build.ts'
import type { TimelineColumns } from '#domain/timeline/columns.ts'
import { Prisma } from '#prisma/client/client.ts'
import { sourceRows } from '../check/who-rows.ts'
import { claimLines, withCheckInForce } from '../claim/lines.ts'
import { claimRows } from '../claim/rows.ts'
import { db } from '../db.ts'
import { type Cut, fieldsThen, fieldThen, recordedBy } from '../history-cut.ts'
import { wordsOfStory } from '../history-public.ts'
import { tieColumns } from './ties.ts'

/** As many as a story shows (data/story/read.ts). */
const CLAIMS = 500

/** A story in time: what is drawn of it as columns, and the ids by which the words of its rows are found. */
export type Timeline = {
  id: string
  title: string
  summary: string
  language: string
  columns: TimelineColumns
  /** by row */
  statements: string[]
  /** by the number of a report */
  reports: string[]
  /** statements that counted at the moment and are not public today */
  hidden: number
}

/**
 * A story's timeline, now or at a moment: the same claims and statements as `storyOf`, without their words. Unpublished
 * stories are missing to readers. A constant number of queries.
 */
export async function timelineOf(viewer: Viewer, id: string, cut: Cut = {}): Promise<Outcome<Timeline>> {
  const desk = may(viewer, 'desk.read')
  const head = await headOf(id, cut, desk)
  if (!head) return missing
  const rows = await claimRows(db(), { story: id }, cut, desk, CLAIMS)
  const ids = rows.map((row) => row.id)
  const [{ hidden, statement, ...ties }, lines] = await Promise.all([
    tieColumns(db(), ids, cut, desk),
    claimLines(db(), rows.map(withCheckInForce), desk, cut),
  ])
  // nobody knew of a claim before anything was published of it
  const found = cut.published ? lines.filter(({ evidence }) => evidence.rows.length > 0) : lines
  const claims = found.map(({ line: { status, ...line } }) => ({
    id: line.id,
    wording: line.wording,
    language: line.language,
    kind: line.kind,
    status: status.status,
    happened: line.happened,
  }))
  const sources = await sourceRows(db(), [...new Set(ties.source)], cut)
  const names = new Map(sources.map((source) => [source.id, source.name]))
  const { reports, ...columns } = columnsOf(claims, names, ties)
  return ok({ ...head, columns, statements: statement, reports, hidden: desk ? 0 : hidden })
}

type Head = Pick<Timeline, 'id' | 'title' | 'summary' | 'language'>

/** A story's own words at the moment; whether readers see it is decided by today. */
async function headOf(id: string, cut: Cut, desk: boolean): Promise<Head | undefined> {
  const then = (name: string) => fieldThen(cut, Prisma.sql`y.edits`, name, Prisma.raw(`y.${name}`))
  const [row] = await db().$queryRaw<Head[]>`
    select y.id, ${then('title')} as title, ${then('summary')} as summary, ${then('language')} as language
    from (select y.*, ${fieldsThen('story', Prisma.sql`y.id`, cut, wordsOfStory(Prisma.sql`y.id`, cut, desk))} as edits from story y
      where y.id = ${id} and y.created_at <= ${recordedBy(cut)} and (${desk} or y.published_at is not null)) y`
  return row
}
