import Link from 'next/link'
import { StatusMark } from '#components/claim/status-mark.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Made } from '#components/ui/made.tsx'
import { stancesIn } from '#domain/story/by-source.ts'
import type { Cell, ClaimsBySource, SourceColumn } from '#domain/story/by-source-view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import type { CellPart, ClaimHead, SourceHead } from './by-source.tsx'
import { CellMade } from './cell-made.tsx'
import { CellSigns } from './cell-signs.tsx'

/** As many first-hand statements as the head of a column lists. */
const LISTED = 12

/** The rows, columns and cells of claims by source, each drawn on the server; the browser only puts them in order. */
export function bySourceParts(locale: Locale, zone: string, view: ClaimsBySource) {
  const claimPath = (id: string) => localePath(locale, `/claims/${id}`)
  const claims = view.claims.map(
    ({ id, status, happened, firstPublic, wording, language }): ClaimHead => ({
      id,
      status,
      happened,
      firstPublic,
      head: (
        <>
          <StatusMark locale={locale} status={status} size={12} />
          <Link href={claimPath(id)} className="mt-0.5 block font-medium hover:text-accent">
            <Dir language={language}>{wording}</Dir>
          </Link>
        </>
      ),
    }),
  )
  const sources = view.sources.map(
    (source): SourceHead => ({
      id: source.id,
      name: source.name,
      kind: source.kind,
      lastReport: source.lastReport,
      firstHand: { length: source.firstHand.length },
      head: <ColumnHead locale={locale} view={view} source={source} />,
    }),
  )
  const wordings = new Map(view.claims.map((claim) => [claim.id, claim]))
  const names = new Map(view.sources.map((source) => [source.id, source.name]))
  const cells = view.cells.map(
    (cell): CellPart => ({
      claim: cell.claim,
      source: cell.source,
      stances: stancesIn(cell).map(({ stance }) => stance),
      signs: <CellSigns locale={locale} cell={cell} />,
      made: (
        <CellMade
          locale={locale}
          zone={zone}
          cell={cell}
          source={names.get(cell.source) ?? ''}
          claim={wordings.get(cell.claim)!}
        />
      ),
      href: `${claimPath(cell.claim)}#s-${cell.statements[0]!.id}`,
    }),
  )
  return { claims, sources, cells }
}

/** A source's name, written upwards, and how many of its statements are its own; the number says which. */
function ColumnHead({
  locale,
  view,
  source,
}: {
  locale: Locale
  view: ClaimsBySource
  source: SourceColumn
}) {
  const t = translator(locale, 'explain.by source')
  const kind = translator(locale, 'source')(`kind.${source.kind}`)
  const own = new Set(source.firstHand)
  const listed = view.cells
    .filter((cell: Cell) => cell.source === source.id)
    .flatMap((cell) =>
      cell.statements.filter(({ id }) => own.delete(id)).map((statement) => ({ cell, statement })),
    )
  return (
    <>
      <Link
        href={localePath(locale, `/sources/${source.id}`)}
        dir="auto" // a name that is cut keeps its beginning
        className="upwards hover:text-accent"
        title={`${source.name} · ${kind}`}
      >
        <Dir>{source.name}</Dir>
      </Link>
      <Made
        title={t('first hand count', { count: source.firstHand.length })}
        of={
          <>
            <span aria-hidden="true">{source.firstHand.length}</span>
            <span className="sr-only">{t('first hand count', { count: source.firstHand.length })}</span>
          </>
        }
      >
        <p className="font-medium">
          <Dir>{source.name}</Dir> <span className="font-normal text-quiet">· {kind}</span>
        </p>
        <p className="text-quiet">{t('first hand count', { count: source.firstHand.length })}</p>
        <ul className="mt-1 grid gap-1">
          {listed.slice(0, LISTED).map(({ cell, statement }) => (
            <li key={statement.id}>
              <Link href={localePath(locale, `/claims/${cell.claim}#s-${statement.id}`)} className="link">
                <Dir language={statement.language} lines={2}>
                  {statement.words}
                </Dir>
              </Link>
            </li>
          ))}
        </ul>
        {listed.length > LISTED && (
          <p className="text-quiet">
            {translator(locale, 'explain.made')('more', { count: listed.length - LISTED })}
          </p>
        )}
      </Made>
    </>
  )
}
