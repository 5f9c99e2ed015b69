import 'server-only'
import { tokens } from '#domain/search/fold.ts'
import { excerptOf } from '#domain/search/marks.ts'
import type { Kind } from '#domain/search/query.ts'
import type { Found } from '#domain/search/view.ts'
import { Prisma } from '#prisma/client/client.ts'
import { db } from '../db.ts'
import { shown } from '../report/public.ts'
import { bearsOnPublic, isConfirmed, namedInPublic, publishesInPublic } from './documents.ts'

const { sql } = Prisma
const nobody = sql`null::jsonb as report, null::jsonb as source, '{}'::text[] as speakers`
const noTime = sql`null::timestamptz`
type Only = (rule: Prisma.Sql) => Prisma.Sql

/** Each kind as it is shown, if it may be: the rules that every reader's page keeps. */
const read: Record<Kind, (ids: string[], only: Only) => Prisma.Sql> = {
  statement: (ids, only) => sql`
    select 'statement:' || s.id as key, 'statement' as kind, s.id, s.exact as text, s.language, jsonb_build_object('id', r.id, 'title', r.title, 'language', r.language) as report,
      jsonb_build_object('id', o.id, 'name', o.name) as source, array(select h.worded from hop h where h.statement_id = s.id order by h.position) as speakers, r.published_at as at
    from statement s join snapshot n on n.id = s.snapshot_id join report r on r.id = n.report_id join source o on o.id = r.source_id
    where s.id = any(${ids}::text[]) and ${only(sql`${isConfirmed} and ${bearsOnPublic}`)}`,
  claim: (ids, only) => sql`
    select 'claim:' || c.id as key, 'claim' as kind, c.id, c.wording as text, c.language, ${nobody}, c.happened_from as at
    from claim c where c.id = any(${ids}::text[]) and ${only(sql`claim_is_public(c.id)`)}`,
  story: (ids, only) => sql`
    select 'story:' || y.id as key, 'story' as kind, y.id, y.title as text, y.language, ${nobody}, y.published_at as at
    from story y where y.id = any(${ids}::text[]) and ${only(sql`y.published_at is not null`)}`,
  report: (ids, only) => sql`
    select 'report:' || r.id as key, 'report' as kind, r.id, r.title as text, r.language, null::jsonb as report, jsonb_build_object('id', o.id, 'name', o.name) as source, '{}'::text[] as speakers, r.published_at as at
    from report r join source o on o.id = r.source_id where r.id = any(${ids}::text[]) and ${only(shown)}`,
  actor: (ids, only) => sql`
    select 'actor:' || a.id as key, 'actor' as kind, a.id, a.name as text, null::text as language, ${nobody}, ${noTime} as at
    from actor a where a.id = any(${ids}::text[]) and ${only(namedInPublic)}`,
  source: (ids, only) => sql`
    select 'source:' || o.id as key, 'source' as kind, o.id, o.name as text, o.language, ${nobody}, ${noTime} as at
    from source o where o.id = any(${ids}::text[]) and ${only(publishesInPublic)}`,
}

/** What keys stand for, in their order, from the record: what this viewer may not see, or no longer, is left out. */
export async function asFound(keys: string[], stems: string[], desk: boolean): Promise<Found[]> {
  if (keys.length === 0) return []
  const only: Only = (rule) => (desk ? sql`true` : rule)
  const ids = (kind: string) =>
    keys.flatMap((key) => (key.startsWith(`${kind}:`) ? key.slice(kind.length + 1) : []))
  const parts = [...new Set(keys.map((key) => key.split(':')[0] as Kind))].map((kind) =>
    read[kind](ids(kind), only),
  )
  const rows = await db().$queryRaw<
    (Omit<Found, 'matched' | 'at'> & { at: Date | null })[]
  >`${Prisma.join(parts, ' union all ')}`
  const byKey = new Map(rows.map((row) => [row.key, row]))
  const found = keys.flatMap((key) => byKey.get(key) ?? [])
  const matched = await matchedIn(found, stems)
  return found.map((row) => {
    const words = matched.get(row.language ?? '') ?? new Set<string>()
    const text = excerptOf(row.text, words)
    const here = new Set(tokens(text).map(({ word }) => word))
    return {
      ...row,
      text,
      at: row.at?.toISOString() ?? null,
      matched: [...words].filter((word) => here.has(word)),
    }
  })
}

/** Which words of these texts have a stem that was looked for, by language. */
async function matchedIn(
  rows: { text: string; language: string | null }[],
  stems: string[],
): Promise<Map<string, Set<string>>> {
  const pairs = new Map<string, { language: string; word: string }>()
  // Of the languages that have stems only Arabic takes letters off at the beginning.
  const letters = new Set(stems.map((stem) => [...stem][0]))
  if (stems.length > 0)
    for (const { text, language } of rows)
      for (const { word } of tokens(text))
        if (language?.startsWith('ar') || letters.has([...word][0]))
          pairs.set(`${language ?? ''} ${word}`, { language: language ?? '', word })
  if (pairs.size === 0) return new Map()
  const list = [...pairs.values()]
  const found = await db().$queryRaw<{ language: string; word: string }[]>`
    select p.language, p.word from unnest(${list.map((pair) => pair.language)}::text[], ${list.map((pair) => pair.word)}::text[]) as p(language, word)
    where search_stem(p.language, p.word) = any(${stems}::text[])`
  const matched = new Map<string, Set<string>>()
  for (const { language, word } of found)
    matched.set(language, (matched.get(language) ?? new Set()).add(word))
  return matched
}
