import 'server-only'
import type { Status } from '#domain/check/types.ts'
import type { DigestItem } from '#domain/follow/digest.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'

const { sql } = Prisma

/** Whose mails of what: everybody's, or one person's of one story or claim. */
export type Of = { person: string; story: string | null; claim: string | null } | null

/** What is older is not mailed any more: it has been on the page for a month. */
const DAYS = 30

/**
 * Everything that somebody asked to be mailed, that happened since they did, that readers see, and that no mail of the
 * same story told them yet, of a claim followed alone no mail at all: by person, story or claim, and key. What a claim
 * followed alone did since a story that it is in is mailed is left to the story's mail.
 */
const pending = (of: Of): Prisma.Sql => sql`
  with mailed as (
    select f.person_id, f.story_id, f.claim_id, f.mail_since from follow f join person p on p.id = f.person_id
    where f.mail_since is not null and p.suspended_at is null
      ${of ? sql`and f.person_id = ${of.person} and f.story_id is not distinct from ${of.story} and f.claim_id is not distinct from ${of.claim}` : Prisma.empty}
      and (f.story_id is null or exists (select 1 from story s where s.id = f.story_id and s.published_at is not null))
  ),
  happened as (
    select a.person_id, merged_into('claim', a.claim_id) as claim_id, 'move:' || a.claim_id || ':' || a.number as key, a.at from announcement a
      where a.person_id in (select person_id from mailed) and a.at > now() - ${DAYS} * interval '1 day'
    union all
    select null, merged_into('claim', k.claim_id), 'correction:' || k.id, coalesce(r.at, k.at)
      from "check" k left join check_review r on r.check_id = k.id and r.outcome = 'approved'
      where k.corrects_id is not null and (not k.needs_review or r.check_id is not null) and coalesce(r.at, k.at) > now() - ${DAYS} * interval '1 day'
    union all
    select null, merged_into('claim', k.claim_id), 'retraction:' || t.id, t.at
      from retraction t join "check" k on k.id = t.check_id
      where (not k.needs_review or exists (select 1 from check_review r where r.check_id = k.id and r.outcome = 'approved')) and t.at > now() - ${DAYS} * interval '1 day'
  )
  select f.person_id, f.story_id, f.claim_id, h.key, h.claim_id as about, h.at
  from mailed f join happened h on (h.person_id is null or h.person_id = f.person_id) and h.at > f.mail_since
  where claim_is_public(h.claim_id)
    and (f.claim_id is null or h.claim_id = merged_into('claim', f.claim_id))
    and (f.story_id is null or exists (select 1 from membership m where m.story_id = f.story_id and m.claim_id in (select merged_below('claim', h.claim_id))))
    and (f.claim_id is null or not exists (select 1 from follow o join membership m on m.story_id = o.story_id join story s on s.id = o.story_id
      where o.person_id = f.person_id and h.at > o.mail_since and s.published_at is not null and m.claim_id in (select merged_below('claim', h.claim_id))))
    and not exists (select 1 from digest d join digest_part p on p.digest_id = d.id and p.key = h.key
      where d.person_id = f.person_id and (f.claim_id is not null or d.story_id = f.story_id) and d.state in ('sent', 'nothing'))`

export type Subject = { person_id: string; story_id: string | null; claim_id: string | null }

/** Everybody for whom something waits, with the story or claim it is of. */
export const subjectsPending = (tx: Tx): Promise<Subject[]> =>
  tx.$queryRaw<
    Subject[]
  >`select distinct person_id, story_id, claim_id from (${pending(null)}) p order by 1, 2, 3`

type Row = {
  key: string
  claim: { id: string; wording: string; language: string }
  at: Date
  from: Status | null
  to: Status | null
  check: string | null
  reasons: string | null
  language: string | null
}

/** What waits for one person of one story or claim. */
export async function itemsPending(tx: Tx, of: NonNullable<Of>): Promise<DigestItem[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select p.key, p.at, json_build_object('id', c.id, 'wording', c.wording, 'language', c.language) as claim,
      h.before->>'status' as from, h.after->>'status' as to, coalesce(k.id, t.check_id) as check,
      coalesce(t.reasons, k.reasons) as reasons, c.language
    from (${pending(of)}) p join claim c on c.id = p.about
    left join history h on p.key like 'move:%' and h.subject = 'claim' and h.subject_id = split_part(p.key, ':', 2) and h.number = split_part(p.key, ':', 3)::int
    left join "check" k on p.key like 'correction:%' and k.id = split_part(p.key, ':', 2)
    left join retraction t on p.key like 'retraction:%' and t.id = split_part(p.key, ':', 2)
    order by p.at, p.key limit 1000`
  return rows.map(({ key, claim, at, from, to, check, reasons, language }): DigestItem => {
    const about = { key, claim, at: at.toISOString() }
    if (key.startsWith('move:')) return { ...about, kind: 'move', from: from ?? 'empty', to: to ?? 'empty' }
    const kind = key.startsWith('correction:') ? 'correction' : 'retraction'
    return { ...about, kind, check: check ?? '', reasons: reasons ?? '', language: language ?? 'en' }
  })
}
