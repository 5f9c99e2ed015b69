import 'server-only'
import type { Weight } from '#domain/inbox/effect.ts'
import { type InboxKind, keyOfItem } from '#domain/inbox/kinds.ts'
import { rankOf } from '#domain/inbox/rank.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import type { Waiting } from './kind.ts'

/** An item's claims and reports are listed under the first story that one of them was put into. */
const STORY_OF_CLAIM = Prisma.sql`(select m.story_id from membership m where m.claim_id = f.claim order by m.at, m.story_id limit 1)`

/**
 * Keeps what waits of one kind, each as it now is. What has been weighed keeps its weight until it is weighed anew, so
 * that no row jumps twice.
 * @param weighed whether the effect that is given is the last word
 */
export async function keepItems(tx: Tx, kind: InboxKind, found: Waiting[], weighed: boolean): Promise<void> {
  if (found.length === 0) return
  // what is weighed is listed under its claim's story; under its own where no claim is named
  const own = (story: string | null | undefined) => (weighed || !story ? {} : { story })
  const rows = found.map(({ id, since, effect, sure = true, says = {}, path, ...one }) => ({
    ...one,
    id,
    key: keyOfItem(kind, id),
    since: since.toISOString(),
    rank: rankOf({ effect, sure }),
    effect,
    sure,
    says: { ...says, ...(path ? { path } : {}), ...own(one.story) },
  }))
  await tx.$executeRaw`
    insert into inbox_item as i (key, kind, record_id, since, title, language, report_id, source_id, story_id, claim_id, text_key, rank, weighed, effect, sure, says, stamp)
    select f.key, ${kind}, f.id, f.since, f.title, f.language, f.report, f.source, coalesce(f.story, ${STORY_OF_CLAIM}), f.claim, f.text, f.rank, ${weighed}, f.effect, f.sure, f.says, f.stamp
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f(key text, id text, since timestamptz, title text, language text, report text, source text,
      story text, claim text, text text, rank int, effect jsonb, sure boolean, says jsonb, stamp text)
    on conflict (key) do update set since = excluded.since, title = excluded.title, language = excluded.language, report_id = excluded.report_id,
      source_id = excluded.source_id, text_key = excluded.text_key, says = excluded.says, stamp = excluded.stamp,
      story_id = case when ${weighed}::boolean or not i.weighed then excluded.story_id
        else coalesce((select m.story_id from membership m where m.claim_id = i.claim_id order by m.at, m.story_id limit 1), excluded.story_id,
          case when i.stamp <> excluded.stamp then i.story_id end) end,
      claim_id = case when ${weighed}::boolean then excluded.claim_id else i.claim_id end, rank = case when ${weighed}::boolean then excluded.rank else i.rank end,
      effect = case when ${weighed}::boolean then excluded.effect else i.effect end, sure = case when ${weighed}::boolean then excluded.sure else i.sure end,
      weighed = ${weighed}::boolean or (i.weighed and i.stamp = excluded.stamp)`
}

/** Keeps what was worked out of some items: what they could change, on which claim, and so in which story. */
export async function keepWeights(
  tx: Tx,
  kind: InboxKind,
  weights: Map<string, Weight>,
  rank: (weight: Weight) => number,
): Promise<void> {
  const rows = [...weights].map(([id, weight]) => ({
    ...weight,
    key: keyOfItem(kind, id),
    rank: rank(weight),
  }))
  await tx.$executeRaw`
    update inbox_item i set weighed = true, rank = f.rank, effect = f.effect, sure = f.sure, claim_id = f.claim,
      story_id = coalesce(${STORY_OF_CLAIM}, i.says ->> 'story')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f(key text, rank int, effect jsonb, sure boolean, claim text) where i.key = f.key`
}
