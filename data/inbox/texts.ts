import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { textKeys } from '#domain/inbox/input.ts'
import type { InboxText } from '#domain/inbox/view.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { db } from '../db.ts'
import { problems } from '../problems.ts'
import { kinds } from './kinds/all.ts'
import { STAMP } from './stamp.ts'

type Row = Omit<InboxText, 'claim' | 'path' | 'since'> & {
  since: Date
  record_id: string
  /** of a kind whose address is more than its id */
  path: string | null
  claim_id: string | null
  wording: string | null
  claim_language: string | null
}

/** What some rows say; those that were settled meanwhile are left out. One query. */
export async function inboxTexts(viewer: Viewer, input: unknown): Promise<Outcome<InboxText[]>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const parsed = textKeys.safeParse(input)
  if (!parsed.success) return problems(parsed.error)
  const rows = await db().$queryRaw<Row[]>`
    select i.key, ${STAMP} as stamp, i.kind, i.record_id, i.since, o.name as source, i.title, i.language, i.effect, i.sure, i.says - '{bands,path,story}'::text[] as says, i.says ->> 'path' as path,
      c.id as claim_id, c.wording, c.language as claim_language
    from inbox_item i left join claim c on c.id = i.claim_id left join source o on o.id = i.source_id where i.key = any(${parsed.data}::text[])`
  return ok(
    rows.map(({ record_id, path, since, claim_id, wording, claim_language, ...row }) => ({
      ...row,
      since: since.toISOString(),
      path: path ?? kinds[row.kind].path(record_id),
      claim: claim_id && wording !== null ? { id: claim_id, wording, language: claim_language ?? '' } : null,
    })),
  )
}
