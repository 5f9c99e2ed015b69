'use client'
import { type ReactNode, useMemo } from 'react'
import type { StanceValue } from '#domain/statement/view.ts'
import {
  type Arrangement,
  arranged,
  arrangementFrom,
  plainArrangement,
  queryOf,
} from '#domain/story/by-source.ts'
import type { ClaimRow, SourceColumn } from '#domain/story/by-source-view.ts'
import { BySourceChoice } from './by-source-choice.tsx'
import { BySourceRow } from './by-source-row.tsx'
import type { BySourceWords } from './by-source-words.ts'
import { useQuery } from './use-query.ts'

export type Head = { head: ReactNode }
export type ClaimHead = Pick<ClaimRow, 'id' | 'status' | 'happened' | 'firstPublic'> & Head
export type SourceHead = Pick<SourceColumn, 'id' | 'name' | 'kind' | 'lastReport'> & {
  firstHand: { length: number }
} & Head
/** A cell in which something stands: its signs, and what made them, which only opening it puts on the page. */
export type CellPart = {
  claim: string
  source: string
  stances: StanceValue[]
  signs: ReactNode
  made: ReactNode
  href: string
}
type Props = { claims: ClaimHead[]; sources: SourceHead[]; cells: CellPart[]; words: BySourceWords }

const names = ['claims', 'sources', 'stance', 'status', 'kind'] as const

/** Claims in rows, sources in columns, in the order and with the filters that the address names. */
export function BySource({ claims, sources, cells, words }: Props) {
  const [query, setQuery] = useQuery()
  const arrangement = useMemo(() => arrangementFrom(query ?? ''), [query])
  const shown = useMemo(
    () => arranged({ claims, sources, cells }, arrangement),
    [claims, sources, cells, arrangement],
  )
  const parts = useMemo(() => {
    const byClaim = Map.groupBy(cells, (cell) => cell.claim)
    return new Map([...byClaim].map(([id, own]) => [id, new Map(own.map((cell) => [cell.source, cell]))]))
  }, [cells])
  const claimById = useMemo(() => new Map(claims.map((claim) => [claim.id, claim])), [claims])
  const columns = useMemo(() => {
    const byId = new Map(sources.map((source) => [source.id, source]))
    return shown.sources.map((id) => byId.get(id)!)
  }, [sources, shown.sources])
  const choose = (name: keyof Arrangement, value: string) =>
    setQuery(queryOf({ ...arrangement, [name]: value || null } as Arrangement))
  const filtered = queryOf(arrangement) !== ''
  return (
    <div className="grid grid-cols-1 gap-4">
      <fieldset
        // the order and the filters are made in the browser: without script there is nothing to choose
        className={`no-print grid grid-cols-2 gap-x-4 gap-y-2 sm:flex sm:flex-wrap sm:items-center ${query === null ? 'invisible' : ''}`}
      >
        <legend className="sr-only">{words.controls}</legend>
        {names.map((name) => (
          <BySourceChoice
            key={name}
            label={words.choices[name].label}
            options={words.choices[name].options}
            value={arrangement[name] ?? ''}
            any={plainArrangement[name] ? undefined : words.any}
            onChoose={(value) => choose(name, value)}
          />
        ))}
        {filtered && (
          <button
            type="button"
            className="link min-h-8 text-14 pointer-coarse:min-h-11"
            onClick={() => setQuery('')}
          >
            {words.all}
          </button>
        )}
      </fieldset>
      <p role="status" className="text-14 text-quiet empty:hidden">
        {shown.claims.length === 0 || columns.length === 0 ? words.none : ''}
      </p>
      {shown.claims.length > 0 && columns.length > 0 && (
        <section
          aria-label={words.caption}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          tabIndex={0}
          className="by-source"
          data-large={shown.claims.length > 12 || undefined}
        >
          <table style={{ '--columns': columns.length } as React.CSSProperties}>
            <caption className="sr-only">{words.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.claim}</th>
                {columns.map(({ id, head }) => (
                  <th key={id} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.claims.map((id) => (
                <BySourceRow
                  key={id}
                  claim={claimById.get(id)!}
                  columns={columns}
                  cells={parts.get(id)}
                  words={words}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  )
}
