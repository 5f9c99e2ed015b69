'use client'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Select } from '#components/ui/select.tsx'
import { numbersIn } from '#domain/check/citations.ts'
import { useWords } from '#messages/words.tsx'

/** A statement of the claim that reasons may name: who said what, in a line. */
export type Citable = { id: string; language: string; line: string }
type Citation = { number: number; statement: string }
type Props = {
  statements: readonly Citable[]
  reasons: string
  citations: readonly Citation[]
  onCite: (cited: { reasons: string; citations: Citation[] }) => void
}

/** Names a statement in the reasons: its number is put at their end, to be moved to where it belongs. */
export function DeskCite({ statements, reasons, citations, onCite }: Props) {
  const t = useWords('check-desk')
  const [chosen, choose] = useState('')
  if (statements.length === 0) return null
  const named = new Set(numbersIn(reasons))
  const shown = citations.filter(({ number }) => named.has(number))
  const lines = new Map(statements.map((one) => [one.id, one]))
  function cite() {
    const known = shown.find(({ statement }) => statement === chosen)
    const free = Math.max(0, ...named) + 1
    const number = known?.number ?? free
    if (!chosen || number > 99) return
    const gap = reasons === '' || /\s$/.test(reasons) ? '' : ' '
    onCite({
      reasons: `${reasons}${gap}[${number}]`,
      citations: known ? [...shown] : [...shown, { number, statement: chosen }],
    })
    choose('')
  }
  return (
    <div className="grid gap-2">
      <div className="flex items-end gap-2">
        <div className="min-w-0 grow">
          <Select
            label={t('cite label')}
            empty={t('choose statement')}
            value={chosen}
            onChange={(event) => choose(event.target.value)}
            options={statements.map(({ id, line }) => ({ value: id, name: line }))}
          />
        </div>
        <Button onClick={cite} aria-disabled={!chosen}>
          {t('cite')}
        </Button>
      </div>
      {shown.length > 0 && (
        <ul aria-label={t('citations')} className="grid gap-1 text-12 text-quiet">
          {shown.map(({ number, statement }) => (
            <li key={number} className="flex gap-2">
              <bdi>[{number}]</bdi>
              <Dir language={lines.get(statement)?.language} lines={1}>
                {lines.get(statement)?.line ?? t('no longer tied')}
              </Dir>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
