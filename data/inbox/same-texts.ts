import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { bandKeys } from '#domain/reading/copies/band-keys.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { textRoots } from './text-roots.ts'

/** From this share of the shorter text's bands on, two texts are one: it only decides what is shown as one row. */
const SHARE = 0.5

/** Something unfiled; `bands` of its text where they were looked for before, apart by blanks. */
type Given = { id: string; at: Date; bands: string | null; page: { text?: string } }
/** `from` is what came before and has the same text, where there is such a thing and no report has it. */
type Text = { key: string; bands: string[]; from: string | null }

/**
 * For each, in order of time, the key of its text: that of a report with the same text, else that of the earliest thing
 * unfiled which has it and came before (`from`), else its own. So it is the same in whatever order they are looked at:
 * where a key becomes another, all that has it from there takes it along, and what came later than something new and may
 * have it from there is noted, to be looked at again.
 */
export async function sameTexts(tx: Tx, rows: readonly Given[]): Promise<Map<string, Text>> {
  const bands = new Map<string, string[]>()
  for (const { id, page, bands: known } of rows) {
    bands.set(id, known?.split(' ').filter(Boolean) ?? bandKeys(page.text ?? ''))
    if (known === null) await setImmediate() // others are answered between two texts
  }
  // of those that have the very same bands the first is asked for, and answers for the others
  const firsts = new Map<string, string>()
  for (const { id } of rows) {
    const own = bands.get(id)!.join(' ')
    if (!firsts.has(own)) firsts.set(own, id)
  }
  const firstOf = (id: string) => firsts.get(bands.get(id)!.join(' '))!
  const asked = rows.filter(({ id }) => firstOf(id) === id)
  const given = JSON.stringify(
    asked.map(({ id, at }) => ({ id, at: at.toISOString(), bands: bands.get(id) })),
  )
  const [filed, unfiled] = [await alikeFiled(tx, given), await alikeUnfiled(tx, given, rows)]
  const roots = await textRoots(tx, [...filed.values()])
  const here = new Together()
  const texts = new Map<string, Text>()
  for (const { id, at } of rows) {
    const own = bands.get(id)!
    const report = roots.get(filed.get(firstOf(id)) ?? '')
    const before = report ? undefined : earliest(here.find(own), unfiled.get(firstOf(id)))
    const key = report ?? before?.key ?? `unfiled:${id}`
    here.add({ id, at, key }, own)
    texts.set(id, { key, bands: own, from: before?.id ?? null })
  }
  await keepFollowing(tx, texts)
  await noteLater(tx, rows, texts)
  return texts
}

type Keyed = { id: string; at: Date; key: string }

const earliest = (a: Keyed | undefined, b: Keyed | undefined): Keyed | undefined => {
  if (!a || !b) return a ?? b
  const apart = a.at.getTime() - b.at.getTime()
  return apart < 0 || (apart === 0 && a.id < b.id) ? a : b
}

/** Texts that are looked at together, in order of time, found by the bands that they share. */
class Together {
  private readonly texts: { of: Keyed; size: number }[] = []
  private readonly having = new Map<string, number[]>()

  add(of: Keyed, bands: readonly string[]): void {
    const at = this.texts.push({ of, size: bands.length }) - 1
    for (const band of bands) this.having.set(band, [...(this.having.get(band) ?? []), at])
  }

  /** The first of those that have the same text. */
  find(bands: readonly string[]): Keyed | undefined {
    const shared = new Map<number, number>()
    for (const band of bands)
      for (const at of this.having.get(band) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
    const same = [...shared].flatMap(([at, count]) =>
      count >= SHARE * Math.min(bands.length, this.texts[at]!.size) ? [at] : [],
    )
    return same.length > 0 ? this.texts[Math.min(...same)]!.of : undefined
  }
}

async function alikeFiled(tx: Tx, given: string): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; other: string }[]>`
    select g.id, near.report_id as other from jsonb_to_recordset(${given}::jsonb) as g(id text, bands text[])
    cross join lateral (select n.report_id, (select count(*) from unnest(n.bands) b where b = any(g.bands)) as shared, cardinality(n.bands) as size
      from snapshot n where n.bands && g.bands order by shared desc, n.id limit 1) near
    where near.shared >= ${SHARE}::float * least(near.size, cardinality(g.bands))`
  return new Map(rows.map(({ id, other }) => [id, other]))
}

/**
 * Of each the earliest that has its text, is listed, still unfiled, came before it and is not given. They are put in
 * order first and compared one after the other, for mostly the first one is it, however many have the text.
 */
async function alikeUnfiled(tx: Tx, given: string, rows: readonly Given[]): Promise<Map<string, Keyed>> {
  const found = await tx.$queryRaw<(Keyed & { of: string })[]>`
    select g.id as of, x.record_id as id, x.since as at, x.text_key as key
    from jsonb_to_recordset(${given}::jsonb) as g(id text, at timestamptz, bands text[])
    cross join lateral (
      select * from (
        select i.record_id, i.since, i.text_key, string_to_array(i.says ->> 'bands', ' ') as bands from inbox_item i
        where i.kind = 'unfiled' and string_to_array(i.says ->> 'bands', ' ') && g.bands and (i.since, i.record_id) < (g.at, g.id)
          and i.record_id <> all(${rows.map(({ id }) => id)}::text[])
        order by i.since, i.record_id offset 0) c
      where exists (select 1 from unfiled_snapshot u where u.id = c.record_id) and ${isSame(Prisma.sql`c.bands`)} limit 1) x`
  return new Map(found.map(({ of, ...one }) => [of, one]))
}

/** Whether bands are those of the text of `g`. */
const isSame = (bands: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(select count(*) from unnest(${bands}) b where b = any(g.bands)) >= ${SHARE}::float * least(cardinality(${bands}), cardinality(g.bands))`

/** What has its text, and so its key, from these takes a new one along, and so does what has it from there, however far. */
async function keepFollowing(tx: Tx, texts: Map<string, Text>): Promise<void> {
  const ids = [...texts.keys()]
  const given = JSON.stringify([...texts].map(([id, { key }]) => ({ id, key })))
  await tx.$executeRaw`
    with recursive moved as (
      select g.id, g.key from jsonb_to_recordset(${given}::jsonb) as g(id text, key text)
      join inbox_item i on i.kind = 'unfiled' and i.record_id = g.id and i.text_key is distinct from g.key
      union select i.record_id, m.key from moved m
      join inbox_item i on i.kind = 'unfiled' and i.says ->> 'from' = m.id and i.record_id <> all(${ids}::text[])
    )
    update inbox_item i set text_key = m.key from moved m where i.kind = 'unfiled' and i.record_id = m.id`
}

/** What is listed already and came later than something new may have its text from there: it is looked at again. */
async function noteLater(tx: Tx, rows: readonly Given[], texts: Map<string, Text>): Promise<void> {
  const found = rows.flatMap(({ id, at, bands }) =>
    bands === null ? [{ id, at: at.toISOString(), bands: texts.get(id)!.bands }] : [],
  )
  const [first] = found
  if (!first) return
  const ids = rows.map(({ id }) => id)
  // mostly what is new is the last to have come
  const [later] = await tx.$queryRaw<{ is: boolean }[]>`
    select exists (select 1 from inbox_item where kind = 'unfiled' and since >= ${first.at}::timestamptz and record_id <> all(${ids}::text[])) as is`
  if (!later?.is) return
  await tx.$executeRaw`
    insert into inbox_pending (subject, subject_id)
    select distinct 'again unfiled', i.record_id from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as g(id text, at timestamptz, bands text[])
    join inbox_item i on i.kind = 'unfiled' and string_to_array(i.says ->> 'bands', ' ') && g.bands and (i.since, i.record_id) > (g.at, g.id)
    left join inbox_item was on was.kind = 'unfiled' and was.record_id = i.says ->> 'from'
    where i.record_id <> all(${ids}::text[]) and (was.key is null or (was.since, was.record_id) > (g.at, g.id))
      and (was.key is not null or i.text_key not like 'report:%') and ${isSame(Prisma.sql`string_to_array(i.says ->> 'bands', ' ')`)}`
}
