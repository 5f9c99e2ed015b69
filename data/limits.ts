import 'server-only'
import { reachOf, within } from '#domain/access/limits.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import type { Tx } from './db.ts'
import { changesIn, mentionedIn, type Subject } from './history.ts'
import { STATUS_MOVED } from './subject.ts'

/**
 * Whether an editor who is limited to named stories may keep what they changed in this transaction: asked of the
 * history rows that it wrote, so that no write can forget to ask. One query, and none for anybody without a limit.
 */
export async function withinLimit(tx: Tx, viewer: Viewer): Promise<boolean> {
  if (!('stories' in viewer) || !viewer.stories) return true
  const changes = changesIn(tx).filter(({ what }) => what !== STATUS_MOVED)
  const judged = changes.filter((change) => reachOf(change) === 'stories')
  if (judged.length === 0) return within(viewer.stories, changes, { claims: [], stories: [] })
  const of = (subject: Subject) => judged.flatMap((one) => (one.subject === subject ? [one.subjectId] : []))
  const mentioned = mentionedIn(tx)
  // whose claims are named in what was and is, besides those that their rows lead to now
  const ties = judged.some(({ subject }) => subject === 'statement' || subject === 'figure')
  const claims = await tx.$queryRaw<{ stories: string[] }[]>`
    with statements as (
      select unnest(${of('statement')}::text[]) as id
      union select l.from_statement_id from reliance l where l.id = any(${of('reliance')}::text[])
      union select l.to_statement_id from reliance l where l.id = any(${of('reliance')}::text[])
      union select s.id from snapshot n join statement s on s.snapshot_id = n.id
        where n.id = any(${of('snapshot')}::text[]) or n.report_id in (
          select unnest(${of('report')}::text[])
          union select l.from_report_id from reliance l where l.id = any(${of('reliance')}::text[]))
    ),
    touched as (
      select unnest(${of('claim')}::text[]) as id
      union select t.claim_id from statements s join stance t on t.statement_id = s.id
      union select k.claim_id from "check" k where k.id = any(${of('check')}::text[])
      union select f.claim_id from figure_claim f where f.figure_id = any(${of('figure')}::text[])
      union select c.id from claim c where ${ties} and c.id = any(${mentioned}::text[])
    )
    select array(select m.story_id from membership m where m.claim_id = t.id
      union select s.id from story s where s.id = any(${mentioned}::text[]) and t.id = any(${of('claim')}::text[])) as stories
    from touched t where t.id is not null`
  return within(viewer.stories, changes, { claims, stories: of('story') })
}
