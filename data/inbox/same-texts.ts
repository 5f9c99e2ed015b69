import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { bandKeys } from '#domain/reading/copies/band-keys.ts'
import type { Tx } from '../db.ts'
import { textRoots } from './text-roots.ts'

/** From this share of the shorter text's bands on, two texts are one: it only decides what is shown as one row. */
const SHARE = 0.5

/** Something unfiled; `bands` of its text where they were looked for before, apart by blanks. */
type Given = { id: string; at: Date; bands: string | null; page: { text?: string } }
type Text = { key: string; bands: string[] }
/** Something unfiled that is listed already and has the text of one that is looked at; `earlier` than that one or later. */
type Alike = { id: string; at: string; key: string; earlier: boolean }

/**
 * For each, in order of time, the key of its text: that of a report with the same text, else that of the earliest thing
 * unfiled which has it and came before, else its own. So it is the same in whatever order they are looked at: what came
 * later and stands under another key is noted, to be looked at again.
 */
export async function sameTexts(tx: Tx, rows: readonly Given[]): Promise<Map<string, Text>> {
  const bands = new Map<string, string[]>()
  for (const { id, page, bands: known } of rows) {
    bands.set(id, known?.split(' ').filter(Boolean) ?? bandKeys(page.text ?? ''))
    if (known === null) await setImmediate() // others are answered between two texts
  }
  const given = JSON.stringify(rows.map(({ id, at }) => ({ id, at: at.toISOString(), bands: bands.get(id) })))
  const [filed, unfiled] = [await alikeFiled(tx, given), await alikeUnfiled(tx, given, rows)]
  const roots = await textRoots(tx, [...filed.values()])
  const here = new Together()
  const texts = new Map<string, Text>()
  for (const { id, at } of rows) {
    const own = bands.get(id)!
    const report = filed.get(id)
    const listed = unfiled.get(id)?.find(({ earlier }) => earlier)
    const before = earliest(
      here.find(own),
      listed && { id: listed.id, at: new Date(listed.at), key: listed.key },
    )
    const key = (report && roots.get(report)) ?? before?.key ?? `unfiled:${id}`
    here.add({ id, at, key }, own)
    texts.set(id, { key, bands: own })
  }
  await noteLater(tx, texts, unfiled)
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

/** What is listed and still unfiled, beside what is given: of each the earliest that came before, and all that came later. */
async function alikeUnfiled(tx: Tx, given: string, rows: readonly Given[]): Promise<Map<string, Alike[]>> {
  const found = await tx.$queryRaw<{ of: string; alike: Alike[] }[]>`
    select g.id as of, near.alike from jsonb_to_recordset(${given}::jsonb) as g(id text, at timestamptz, bands text[])
    cross join lateral (
      select jsonb_agg(jsonb_build_object('id', x.record_id, 'at', x.since, 'key', x.text_key, 'earlier', x.earlier) order by x.since, x.record_id) as alike
      from (
        select i.record_id, i.since, i.text_key, (i.since, i.record_id) < (g.at, g.id) as earlier,
          row_number() over (partition by (i.since, i.record_id) < (g.at, g.id) order by i.since, i.record_id) as place
        from inbox_item i join unfiled_snapshot u on u.id = i.record_id
        where i.kind = 'unfiled' and string_to_array(i.says ->> 'bands', ' ') && g.bands and i.record_id <> all(${rows.map(({ id }) => id)}::text[])
          and (select count(*) from unnest(string_to_array(i.says ->> 'bands', ' ')) b where b = any(g.bands))
            >= ${SHARE}::float * least(cardinality(string_to_array(i.says ->> 'bands', ' ')), cardinality(g.bands))
      ) x where x.place = 1 or not x.earlier
    ) near where near.alike is not null`
  return new Map(found.map(({ of, alike }) => [of, alike]))
}

/** Where a key is another than it was, what came later and may have had it from there is looked at again. */
async function noteLater(tx: Tx, texts: Map<string, Text>, unfiled: Map<string, Alike[]>): Promise<void> {
  const later = [...unfiled].flatMap(([of, alike]) =>
    alike.flatMap(({ id, key, earlier }) =>
      !earlier && key !== texts.get(of)!.key ? [{ of, id, key: texts.get(of)!.key }] : [],
    ),
  )
  if (later.length === 0) return
  await tx.$executeRaw`
    insert into inbox_pending (subject, subject_id)
    select distinct 'unfiled', f.id from jsonb_to_recordset(${JSON.stringify(later)}::jsonb) as f(of text, id text, key text)
    left join inbox_item was on was.kind = 'unfiled' and was.record_id = f.of where was.text_key is distinct from f.key`
}
