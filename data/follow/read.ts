import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import type { Status } from '#domain/check/types.ts'
import type { Followed, Moved } from '#domain/claim/moved.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { db } from '../db.ts'
import { namesOf } from '../history-names.ts'

type Row = {
  claim_id: string
  number: number
  wording: string
  language: string
  before: { status: Status }
  after: {
    status: Status
    origins: { affirms: [number, number]; denies: [number, number] }
    reports: number
    cause: { subject: string; subjectId?: string; what: string }
  }
  by_name: string
  at: Date
  seen_at: Date | null
}

/** What a person was told of, newest first, a page at a time. @param before the instant of the last one already seen */
export async function movesTold(
  viewer: Viewer,
  before?: string,
  limit = 50,
): Promise<Outcome<{ rows: Moved[]; next: string | null }>> {
  if (!may(viewer, 'follow.write') || viewer.kind !== 'person') return forbidden
  const desk = may(viewer, 'desk.read')
  const until = before && !Number.isNaN(Date.parse(before)) ? new Date(before) : new Date('9999-12-31')
  const rows = await db().$queryRaw<Row[]>`
    select a.claim_id, a.number, c.wording, c.language, h.before, h.after, h.by_name, a.at, a.seen_at
    from announcement a join claim c on c.id = a.claim_id
    join history h on h.subject = 'claim' and h.subject_id = a.claim_id and h.number = a.number
    where a.person_id = ${viewer.id} and a.at < ${until} and (${desk} or claim_is_public(a.claim_id))
    order by a.at desc, a.claim_id, a.number desc limit ${limit + 1}`
  const shown = rows.slice(0, limit)
  const names = desk ? await namesOf(shown.flatMap((row) => row.after.cause.subjectId ?? [])) : new Map()
  return ok({
    rows: shown.map((row) => {
      const { subject, subjectId = '', what } = row.after.cause
      const named = names.get(subjectId)
      return {
        claim: { id: row.claim_id, wording: row.wording, language: row.language },
        number: row.number,
        from: row.before.status,
        to: row.after.status,
        affirms: row.after.origins.affirms,
        denies: row.after.origins.denies,
        reports: row.after.reports,
        cause: { subject, what, name: named?.name ?? null, language: named?.language ?? null },
        byName: desk ? row.by_name : null,
        at: row.at.toISOString(),
        seen: row.seen_at !== null,
      }
    }),
    next: rows.length > limit ? (shown.at(-1)?.at.toISOString() ?? null) : null,
  })
}

/** How much a person was told of and has not seen; counted up to a hundred. */
export async function unseenCount(viewer: Viewer): Promise<number> {
  if (!may(viewer, 'follow.write') || viewer.kind !== 'person') return 0
  return db().announcement.count({ where: { personId: viewer.id, seenAt: null }, take: 100 })
}

type FollowedRow = Omit<Followed, 'at'> & { at: Date }

/** What a person follows and they may see, newest first. */
export async function followed(viewer: Viewer): Promise<Outcome<Followed[]>> {
  if (!may(viewer, 'follow.write') || viewer.kind !== 'person') return forbidden
  const rows = await db().$queryRaw<FollowedRow[]>`
    select * from (
      select case when f.claim_id is null then 'story' else 'claim' end as kind, coalesce(c.id, s.id) as id,
        coalesce(c.wording, s.title) as name, coalesce(c.language, s.language) as language, f.at,
        f.mail_since is not null as mail,
        case when f.claim_id is null then s.published_at is not null else claim_is_public(f.claim_id) end as "isPublic"
      from follow f left join claim c on c.id = f.claim_id left join story s on s.id = f.story_id
      where f.person_id = ${viewer.id} order by f.at desc, f.id desc limit 500
    ) own where ${may(viewer, 'desk.read')} or "isPublic"`
  return ok(rows.map((row) => ({ ...row, at: row.at.toISOString() })))
}

/** Whether a person follows a claim, or a story. */
export async function follows(
  viewer: Viewer,
  on: { claimId: string } | { storyId: string },
): Promise<boolean> {
  if (viewer.kind !== 'person') return false
  return (await db().follow.count({ where: { personId: viewer.id, ...on }, take: 1 })) > 0
}
