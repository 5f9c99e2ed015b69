import type { ChainRow, ChainSide } from '#domain/claim/chain-view.ts'
import type { OriginView } from '#domain/claim/view.ts'
import { dayInWords, listInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { nameOf, notesOf } from './chain-words.ts'
import { originName } from './origin-name.ts'

type Props = { locale: Locale; zone: string; side: ChainSide }

/** The chains of a side as sentences: "Reuters, Thu 3 Sep 2026: cites it → Al-Difaf, Wed 2 Sep 2026 → origin: the ministry". */
export function ChainList({ locale, zone, side }: Props) {
  const check = translator(locale, 'check')
  const t = translator(locale, 'explain')
  const names = new Map(side.origins.map(({ origin }) => [origin?.key, origin]))
  const called = (key: string) => isolated(nameOfOrigin(locale, names.get(key) ?? null))
  return (
    <>
      <ol className="ms-4 grid list-decimal gap-1 text-14 marker:text-quiet">
        {side.origins.flatMap(({ origin, rows }) => {
          const byKey = new Map(rows.map((row) => [row.key, row]))
          return rows.map((row) => {
            const way = wayOf(row, byKey).map((step, at) => stepInWords(locale, zone, step, at === 0))
            const words = { way: way.join(' → '), origin: isolated(nameOfOrigin(locale, origin)) }
            return (
              <li key={`${origin?.key} ${row.key}`}>
                <a
                  href={row.kind === 'statement' ? `#s-${row.statement.id}` : '#origins'}
                  className="hover:text-accent"
                >
                  {t(origin ? 'to origin' : 'nowhere', words)}
                </a>
              </li>
            )
          })
        })}
      </ol>
      {side.brackets.length > 0 && (
        <ul className="ms-4 grid list-disc gap-1 text-14 marker:text-edge">
          {side.brackets.map(({ why, origins }) => (
            <li key={`${why} ${origins.join()}`}>
              {t('joined', { origins: listInWords(locale, origins.map(called)), why: check(`edge.${why}`) })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The row and those it rests on, up to the one that brings the origin. */
function wayOf(row: ChainRow, byKey: ReadonlyMap<string, ChainRow>): ChainRow[] {
  const above = row.parent ? byKey.get(row.parent) : undefined
  return above ? [row, ...wayOf(above, byKey)] : [row]
}

/** "Reuters, Thu 3 Sep 2026: cites it, hedged" for the first, "Al-Difaf, Wed 2 Sep 2026" for the rest of the way. */
function stepInWords(locale: Locale, zone: string, row: ChainRow, first: boolean): string {
  const t = translator(locale, 'explain')
  if (row.kind === 'more') return nameOf(locale, row)
  const at = row.statement.report.publishedAt
  const source = isolated(nameOf(locale, row))
  const statement = at
    ? t('entry', { source, date: dayInWords(locale, at, zone) })
    : t('entry undated', { source })
  const notes = notesOf(locale, zone, row).slice(at ? 1 : 0)
  return first && notes.length > 0 ? t('step', { statement, notes: listInWords(locale, notes) }) : statement
}

const nameOfOrigin = (locale: Locale, origin: OriginView | null): string =>
  origin ? originName(locale, origin) : translator(locale, 'explain')('no longer')

const isolated = (name: string): string => `\u2068${name}\u2069`
