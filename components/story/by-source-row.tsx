'use client'
import { memo, useState } from 'react'
import { unsaidOf } from '#domain/story/by-source.ts'
import type { CellPart, ClaimHead, SourceHead } from './by-source.tsx'
import type { BySourceWords } from './by-source-words.ts'

type Props = {
  claim: ClaimHead
  columns: readonly SourceHead[]
  cells: ReadonlyMap<string, CellPart> | undefined
  words: BySourceWords
}

const looks = { silent: 'silent', 'not monitored': 'unheard', 'nothing to answer': undefined }

/** A claim and what each source said on it. */
export const BySourceRow = memo(function Row({ claim, columns, cells, words }: Props) {
  return (
    <tr>
      <th scope="row">{claim.head}</th>
      {columns.map((source) => {
        const cell = cells?.get(source.id)
        if (cell)
          return (
            <td key={source.id}>
              <Cell cell={cell} read={words.read} />
            </td>
          )
        const unsaid = unsaidOf(claim, source)
        return (
          <td key={source.id} className={looks[unsaid]}>
            <i>{words[unsaid]}</i>
          </td>
        )
      })}
    </tr>
  )
})

/** A cell: its signs, and what made them once it is asked for. Without script it leads to the statement instead. */
function Cell({ cell, read }: { cell: CellPart; read: string }) {
  const [asked, setAsked] = useState(false)
  const ask = () => setAsked(true)
  return (
    <details className="made" name="made" onToggle={ask} onPointerEnter={ask} onFocus={ask}>
      <summary>{cell.signs}</summary>
      <div className="made-panel">
        {asked && cell.made}
        <p className="mt-2">
          <a href={cell.href} className="link">
            {read}
          </a>
        </p>
      </div>
    </details>
  )
}
