import type { ChainRow } from '#domain/claim/chain-view.ts'
import type { OriginView } from '#domain/claim/view.ts'
import { contained } from '#messages/contained.ts'
import { dayInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import type { ChainTexts } from './chain-parts.ts'

/** What a drawing of chains and the list beside it say, in the language of the page. */
export function chainTexts(
  locale: Locale,
  zone: string,
  origins: readonly (OriginView | null)[],
): ChainTexts {
  const check = translator(locale, 'check')
  const t = translator(locale, 'explain')
  const byKey = new Map(origins.map((origin) => [origin?.key, origin]))
  return {
    row: (row) => ({
      name: nameOf(locale, row),
      note: notesOf(locale, zone, row).join(' · '),
      speaker: speakerOf(locale, row, byKey),
    }),
    origin: (origin) =>
      origin ? originWords(locale, origin) : { name: t('no longer'), note: t('not counted') },
    bracket: ({ why }) => check(`edge.${why}`),
  }
}

/** An origin by its name alone, so that a line of it has one direction; the day of a stand-in stands under it. */
function originWords(locale: Locale, { kind, name, date }: OriginView): { name: string; note: string } {
  const day = kind === 'stand-in' && date && dayInWords(locale, date, 'UTC')
  const what = translator(locale, 'check')(`origin.${kind}`)
  return { name: contained(name), note: [day, what].filter(Boolean).join(' · ') }
}

/** The name of a row: its source, or how many more there are of its like. */
export function nameOf(locale: Locale, row: ChainRow): string {
  if (row.kind === 'statement') return contained(row.statement.report.source.name)
  const t = translator(locale, 'explain')
  if (row.deeper) return t('more.deeper', { count: row.count })
  return t(row.relation ? `more.${row.relation}` : 'more.own', { count: row.count })
}

/** What is known of a row, short enough to stand under its name: its day, how it rests, how it stands. */
export function notesOf(locale: Locale, zone: string, row: ChainRow): string[] {
  if (row.kind === 'more') return []
  const t = translator(locale, 'explain')
  const { statement, parent, relation, again } = row
  const { publishedAt } = statement.report
  return [
    publishedAt && dayInWords(locale, publishedAt, zone),
    relation && t(parent ? `relation.${relation}` : `relation out.${relation}`),
    statement.hedged !== 'no' && t('hedged'),
    statement.withdrawn ? t('withdrawn') : !statement.live && t('fell'),
    statement.loadBearing && t('bears'),
    again && t('also'),
  ].filter((note) => typeof note === 'string' && note !== '') as string[]
}

/** Who spoke, where the origin is called otherwise; nobody between a report and one that is not on record. */
function speakerOf(
  locale: Locale,
  row: ChainRow,
  byKey: ReadonlyMap<string | undefined, OriginView | null | undefined>,
): string | null {
  if (row.kind === 'more' || row.depth > 0 || row.relation) return null
  const { chain, origins } = row.statement
  const names = origins.flatMap((key) => byKey.get(key)?.name ?? [])
  const last = chain.at(-1)
  const own = origins.every((key) => key.startsWith('source:'))
  if (!last) return own ? null : translator(locale, 'statement')('own reporting')
  return names.includes(last.name) ? null : contained(last.name)
}
