import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import type { ClaimLine } from '#domain/claim/view.ts'
import { byName } from '#domain/name-order.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import type { StanceValue } from '#domain/statement/view.ts'
import type { StoryLine, StoryView } from '#domain/story/view.ts'
import { timelineOf } from '#domain/timeline/entries.ts'
import { Prisma } from '#prisma/client/client.ts'
import { lineOf } from '../check/lines.ts'
import { withWords } from '../check/row-words.ts'
import type { BareRow } from '../check/rows.ts'
import type { SourceRow } from '../check/who-rows.ts'
import { claimLines, withCheckInForce } from '../claim/lines.ts'
import { hiddenRows } from '../claim/read.ts'
import { claimRows } from '../claim/rows.ts'
import { db } from '../db.ts'
import { type Cut, fieldsThen, fieldThen, recordedBy } from '../history-cut.ts'
import { wordsOfStory } from '../history-public.ts'

/** A story is a set of claims that a person can hold in mind; beyond this it wants dividing. */
const CLAIMS = 500

type Counts = {
  id: string
  title: string
  summary: string
  language: string
  published_at: Date | null
  claims: number
  reports: number
  latest_at: Date | null
}

/** Stories, the one with the newest report first. Readers see the published ones. */
export const listStories = async (viewer: Viewer, limit = 100): Promise<Outcome<StoryLine[]>> =>
  ok(await storyLines(viewer, null, limit))

/** Those of some stories, or of all, that the viewer may see, the one with the newest report first. */
export async function storyLines(viewer: Viewer, ids: string[] | null, limit = 100): Promise<StoryLine[]> {
  const desk = may(viewer, 'desk.read')
  const rows = await db().$queryRaw<Counts[]>`
    select st.id, st.title, st.summary, st.language, st.published_at,
      (select count(*)::int from membership m where m.story_id = st.id) as claims,
      count(distinct r.id)::int as reports, max(r.published_at) as latest_at
    from story st
    left join membership m on m.story_id = st.id
    left join stance sc on sc.claim_id = m.claim_id and sc.superseded_by_id is null and sc.value is not null
    left join statement s on s.id = sc.statement_id
    left join snapshot sn on sn.id = s.snapshot_id
    left join report r on r.id = sn.report_id
    where (${desk} or st.published_at is not null) and (${ids}::text[] is null or st.id = any(${ids}::text[]))
    group by st.id order by latest_at desc nulls last, st.created_at desc, st.id limit ${limit}`
  return rows.map(lineFrom)
}

const lineFrom = (row: Counts): StoryLine => ({
  id: row.id,
  title: row.title,
  summary: row.summary,
  language: row.language,
  claimCount: row.claims,
  reportCount: row.reports,
  latestAt: row.latest_at?.toISOString() ?? null,
  published: row.published_at !== null,
})

/** Statements that a story's own timeline has; of a longer story the newest, and how many there are before them. */
const SHOWN = 2000

/**
 * A story with its claims, each cross-checked, its timeline and its sources, now or at a moment. Unpublished ones are
 * missing to readers, who see of a moment nothing that is not public today. Eight queries, and no words but of what is
 * shown.
 * @param most statements in the timeline: the newest, and of each claim without a time of its own the first
 */
export async function storyOf(
  viewer: Viewer,
  id: string,
  cut: Cut = {},
  most = SHOWN,
): Promise<Outcome<StoryView>> {
  const desk = may(viewer, 'desk.read')
  const row = await storyRow(id, cut, desk)
  if (!row) return missing
  const rows = await claimRows(db(), { story: id }, cut, desk, CLAIMS)
  const lines = await claimLines(db(), rows.map(withCheckInForce), desk, cut)
  // Nobody knew of a claim before anything was published of it.
  const found = cut.published ? lines.filter(({ evidence }) => evidence.rows.length > 0) : lines
  const claims = found.map(({ line }) => line)
  const ties = found.flatMap(({ evidence }) => evidence.rows.filter((tie) => desk || tie.public_now))
  const known = found[0]?.evidence.sources ?? new Map<string, SourceRow>()
  const shown = shownOf(ties, claims, most)
  const tied = (await withWords(db(), shown, known, cut)).map((tie) => ({
    claimId: tie.claim_id,
    stance: tie.stance as StanceValue,
    statement: lineOf(tie),
  }))
  const earlier = ties.length - shown.length
  const reports = Map.groupBy(ties, (tie) => tie.source_id)
  const sources = [...reports].map(([source, own]) => ({
    id: source,
    name: known.get(source)?.name ?? source,
    reports: new Set(own.map((tie) => tie.report_id)).size,
  }))
  return ok({
    id: row.id,
    title: row.title,
    summary: row.summary,
    language: row.language,
    claimCount: claims.length,
    reportCount: new Set(ties.map((tie) => tie.report_id)).size,
    latestAt:
      claims
        .map((claim) => claim.latestAt)
        .filter((at) => at !== null)
        .sort()
        .at(-1) ?? null,
    published: row.published_at !== null,
    version: row.version,
    claims,
    timeline: timelineOf(claims, tied),
    ...(earlier > 0 ? { earlier } : {}),
    sources: sources.sort((a, b) => b.reports - a.reports || byName(a, b)),
    hidden: desk ? 0 : new Set(found.flatMap(({ evidence }) => [...hiddenRows(evidence.rows)])).size,
  })
}

/** The newest of many ties; a claim that has no time of its own stands at its first statement, which is kept too. */
function shownOf(ties: BareRow[], claims: ClaimLine[], most: number): BareRow[] {
  if (ties.length <= most) return ties
  const newest = new Set(
    ties
      .filter((tie) => tie.published_at)
      .sort((a, b) => b.published_at!.getTime() - a.published_at!.getTime())
      .slice(0, most),
  )
  const untimed = new Set(claims.filter(({ happened }) => !happened).map(({ id }) => id))
  // within a claim the oldest come first
  for (const tie of ties) if (untimed.delete(tie.claim_id)) newest.add(tie)
  return ties.filter((tie) => newest.has(tie))
}

type StoryRow = Pick<Counts, 'id' | 'title' | 'summary' | 'language' | 'published_at'> & { version: number }

/** A story's own fields at a moment; whether readers see it is decided by today. */
async function storyRow(id: string, cut: Cut, desk: boolean): Promise<StoryRow | undefined> {
  const then = (name: string, column: Prisma.Sql) => fieldThen(cut, Prisma.sql`y.edits`, name, column)
  const [row] = await db().$queryRaw<StoryRow[]>`
    select y.id, ${then('title', Prisma.sql`y.title`)} as title, ${then('summary', Prisma.sql`y.summary`)} as summary,
      ${then('language', Prisma.sql`y.language`)} as language, y.published_at,
      coalesce((select max(h.number) from history h where h.subject = 'story' and h.subject_id = y.id), 0) as version
    from (select y.*, ${fieldsThen('story', Prisma.sql`y.id`, cut, wordsOfStory(Prisma.sql`y.id`, cut, desk))} as edits from story y where y.id = ${id}
      and y.created_at <= ${recordedBy(cut)} and (${desk} or y.published_at is not null)) y`
  return row
}

/** Titles for choosing a story on the desk, newest first. */
export async function storyChoices(
  viewer: Viewer,
): Promise<Outcome<{ id: string; title: string; language: string; published: boolean }[]>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const rows = await db().story.findMany({
    select: { id: true, title: true, language: true, publishedAt: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 200,
  })
  return ok(rows.map(({ publishedAt, ...row }) => ({ ...row, published: publishedAt !== null })))
}
