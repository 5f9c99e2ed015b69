import 'server-only'
import { Prisma } from '#prisma/client/client.ts'
import type { CitedRow } from '../check/read.ts'
import type { Tx } from '../db.ts'
import { type Cut, fieldsThen, fieldThen, recordedBy, rowsThen } from '../history-cut.ts'
import { wordsOfClaim, wordsOfStory } from '../history-public.ts'

/** A check as it stood: what corrects or retracts it counts from its own moment on. */
export type CheckThen = {
  id: string
  verdict: string
  verdictNames: unknown
  rating: number | null
  reasons: string
  citations: CitedRow[]
  /** asked for a second editor; without a review by the moment it still waited */
  needsReview: boolean
  review: { outcome: string; note: string; byName: string; at: string } | null
  status: string
  rule: number
  evidenceHash: string
  origins: unknown
  byId: string
  byName: string
  at: string
  correctsId: string | null
  correctedById: string | null
  retraction: { reasons: string; byName: string; at: string } | null
}

/** A claim as it was at a moment, or is now, with what hangs on it. */
export type ClaimThen = {
  id: string
  wording: string
  kind: string
  scope: string | null
  language: string
  aboutId: string | null
  /** false where whom it was about was never shown to readers */
  aboutShown: boolean
  happenedFrom: Date | null
  happenedTo: Date | null
  happenedPrecision: string | null
  supersededById: string | null
  /** `public`: whether a story it is in is published today */
  supersededBy: { id: string; wording: string; public: boolean } | null
  memberships: { story: { id: string; title: string; language: string; publishedAt: string | null } }[]
  checks: CheckThen[]
  moves: { dueFrom: string; dueTo: string; precision: string; at: string }[]
  version: number
}

const { sql } = Prisma
const FAR = new Date('9999-12-31T00:00:00Z')
/** The moment by which a check, or the taking back of one, must have been signed: it is published as it is signed. */
const signedBy = (cut: Cut): Date => cut.recorded ?? cut.published ?? FAR
const inPublishedStory = (claim: Prisma.Sql): Prisma.Sql => sql`claim_is_public(${claim})`

/** Nobody knew that a claim was superseded before anything was published of the claim that took its place. */
const successorKnown = (cut: Cut): Prisma.Sql =>
  cut.published
    ? sql`exists (select 1 from stance t join statement s on s.id = t.statement_id join snapshot n on n.id = s.snapshot_id join report r on r.id = n.report_id
        where t.claim_id = c.superseded_by_id and t.superseded_by_id is null and t.value is not null and r.published_at <= ${cut.published}
          and (select k.state from confirmation k where k.statement_id = s.id order by k.number desc limit 1) = 'confirmed')`
    : sql`true`

const moved = (cut: Cut): Prisma.Sql =>
  cut.published
    ? sql`coalesce((select r.published_at from statement s join snapshot n on n.id = s.snapshot_id join report r on r.id = n.report_id where s.id = d.statement_id), d.announced_at, d.at) <= ${cut.published}`
    : sql`d.at <= ${recordedBy(cut)}`

/** Issued by the moment: no second editor was asked for, or one had approved it. */
const issuedThen = (check: Prisma.Sql, cut: Cut): Prisma.Sql =>
  sql`(not ${check}.needs_review or exists (select 1 from check_review v where v.check_id = ${check}.id and v.outcome = 'approved' and v.at <= ${signedBy(cut)}))`

/** The checks of claim `c`, newest first, as JSON; to readers those that were issued. */
const checksThen = (cut: Cut, desk: boolean): Prisma.Sql => sql`
    coalesce((select json_agg(k.line order by k.at desc, k.id desc) from (select k.id, k.at, json_build_object('id', k.id, 'verdict', k.verdict,
        'verdictNames', k.verdict_names, 'rating', k.rating, 'reasons', k.reasons, 'needsReview', k.needs_review,
        'status', k.status, 'rule', k.rule, 'evidenceHash', k.evidence_hash, 'origins', k.origins, 'byId', k.by_id, 'byName', k.by_name, 'at', k.at, 'correctsId', k.corrects_id,
        'correctedById', (select o.id from "check" o where o.corrects_id = k.id and o.at <= ${signedBy(cut)} and ${issuedThen(sql`o`, cut)} order by o.at, o.id limit 1),
        'review', (select json_build_object('outcome', v.outcome, 'note', v.note, 'byName', v.by_name, 'at', v.at) from check_review v where v.check_id = k.id and v.at <= ${signedBy(cut)}),
        'citations', coalesce((select json_agg(json_build_object('number', z.number, 'statement', json_build_object('id', s.id, 'exact', s.exact, 'start', s.anchor_start,
            'content', s.content, 'chain', s.chain, 'language', s.language, 'snapshot', json_build_object('report', json_build_object('id', r.id, 'title', r.title,
            'language', r.language, 'publishedAt', r.published_at, 'publishedPrecision', r.published_precision, 'source', json_build_object('name', so.name))))) order by z.number)
          from check_citation z join statement s on s.id = z.statement_id join snapshot n on n.id = s.snapshot_id join report r on r.id = n.report_id join source so on so.id = r.source_id
          where z.check_id = k.id), '[]'),
        'retraction', (select json_build_object('reasons', x.reasons, 'byName', x.by_name, 'at', x.at) from retraction x where x.check_id = k.id and x.at <= ${signedBy(cut)})) as line
      from "check" k where k.claim_id = any(c.members) and k.at <= ${signedBy(cut)} and (${desk} or ${issuedThen(sql`k`, cut)}) order by k.at desc, k.id desc limit 100) k), '[]')`

/** Which claims: some by id, or those that belong to a story at the moment. */
export type Which = { ids: string[] } | { story: string }

/**
 * Claims as they were at a moment, in one query. To readers (`desk` false) a claim that is in no published story today
 * is not there, whatever it was then.
 */
export function claimRows(
  tx: Tx,
  which: Which,
  cut: Cut,
  desk: boolean,
  limit: number,
): Promise<ClaimThen[]> {
  const now = (name: string, column: Prisma.Sql, type?: 'timestamptz') =>
    fieldThen(cut, sql`c.edits`, name, column, type)
  const words = (name: string, column: Prisma.Sql) => fieldThen(cut, sql`c.words`, name, column)
  const wanted =
    'ids' in which
      ? sql`c.id = any(${which.ids}::text[])`
      : sql`c.id in (select merged_into('claim', m.claim_id, ${recordedBy(cut)}) from ${rowsThen('membership', cut)} m where m.story_id = ${which.story})`
  const story = (name: string, column: Prisma.Sql) => fieldThen(cut, sql`y.edits`, name, column)
  return tx.$queryRaw<ClaimThen[]>`
  with c as (
    select c.id, c.created_at, ${words('wording', sql`c.wording`)} as wording, ${now('kind', sql`c.kind`)} as kind, ${words('scope', sql`c.scope`)} as scope,
      ${words('language', sql`c.language`)} as language, ${now('aboutId', sql`c.about_id`)} as about_id,
      ${words('aboutId', sql`c.about_id`)} is not distinct from ${now('aboutId', sql`c.about_id`)} as about_shown,
      ${now('happenedFrom', sql`c.happened_from`, 'timestamptz')} as happened_from, ${now('happenedTo', sql`c.happened_to`, 'timestamptz')} as happened_to,
      ${now('happenedPrecision', sql`c.happened_precision`)} as happened_precision, nullif(merged_into('claim', ${now('supersededById', sql`c.superseded_by_id`)}, ${recordedBy(cut)}), c.id) as superseded_by_id,
      array(select merged_below('claim', c.id, ${recordedBy(cut)})) as members
    from (select c.*, ${fieldsThen('claim', sql`c.id`, cut)} as edits, ${fieldsThen('claim', sql`c.id`, cut, wordsOfClaim(sql`c.id`, cut, desk))} as words
      from claim c where ${wanted} and c.created_at <= ${recordedBy(cut)}
      and (${desk} or ${inPublishedStory(sql`c.id`)})) c
  )
  select c.id, c.wording, c.kind, c.scope, c.language, c.about_id as "aboutId", c.about_shown as "aboutShown", c.happened_from as "happenedFrom", c.happened_to as "happenedTo",
    c.happened_precision as "happenedPrecision", n.id as "supersededById",
    case when n.id is not null then json_build_object('id', n.id, 'wording', ${fieldThen(cut, sql`n.edits`, 'wording', sql`n.wording`)},
      'public', ${inPublishedStory(sql`n.id`)}) end as "supersededBy",
    coalesce((select json_agg(json_build_object('story', json_build_object('id', y.id, 'title', ${story('title', sql`y.title`)},
        'language', ${story('language', sql`y.language`)}, 'publishedAt', y.published_at)) order by y.id)
      from (select distinct on (y.id) y.*, ${fieldsThen('story', sql`y.id`, cut, wordsOfStory(sql`y.id`, cut, desk))} as edits from ${rowsThen('membership', cut)} m join story y on y.id = m.story_id
        where m.claim_id = any(c.members) order by y.id limit 50) y), '[]') as memberships,
    ${checksThen(cut, desk)} as checks,
    coalesce((select json_agg(json_build_object('dueFrom', d.due_from, 'dueTo', d.due_to, 'precision', d.precision, 'at', coalesce(d.announced_at, d.at)) order by d.number)
      from (select * from due_move d where d.claim_id = c.id and ${moved(cut)} order by d.number limit 50) d), '[]') as moves,
    (select count(*)::int from history h where h.subject = 'claim' and h.subject_id = c.id and h.what <> 'status moved') as version
  from c
  left join (select n.*, ${fieldsThen('claim', sql`n.id`, cut, wordsOfClaim(sql`n.id`, cut, desk))} as edits from claim n) n on n.id = c.superseded_by_id and ${successorKnown(cut)}
  order by c.happened_from, c.created_at, c.id limit ${limit}`
}
