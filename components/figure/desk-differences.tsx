'use client'
import { useRef, useState } from 'react'
import { keyOf } from '#components/desk/keys.ts'
import { useKey } from '#components/desk/use-key.ts'
import { KeyHelp } from '#components/ui/key-help.tsx'
import { type DifferenceType, differenceTypes } from '#domain/figure/difference.ts'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { DeskDifference } from './desk-difference.tsx'

/** A value of a pair, in words, with the statement that gave it. */
export type Compared = { id: string; amount: string; source: string; time: string; statement: string }
export type DifferenceRow = {
  key: string
  a: Compared
  b: Compared
  suggested: DifferenceType
  why: string
  decided: { type: DifferenceType; reasons: string; words: string } | null
}
/** What a true conflict may be recorded as: this statement denies that claim. */
export type Denial = { key: string; statement: string; version: number; claim: string; name: string }
export type Deciding = {
  figure: string
  version: number
  a: string
  b: string
  type: DifferenceType | null
  reasons: string
  denies: { statement: string; version: number; claim: string } | null
}
type Props = {
  locale: Locale
  figure: { id: string; version: number }
  rows: readonly DifferenceRow[]
  denials: readonly Denial[]
  /** those that were decided: without keys of their own */
  quiet?: boolean
  action: (deciding: Deciding) => Promise<Outcome<{ version: number }>>
}

/** Pairs of values that differ: j and k move between them, 1 to 6 choose why, Ctrl+Enter records it. */
export function DeskDifferences({ locale, figure, rows, denials, quiet, action }: Props) {
  const t = useWords('figure')
  const [at, setAt] = useState(0)
  const [chosen, setChosen] = useState<{ key: string; type: DifferenceType } | null>(null)
  const list = useRef<HTMLOListElement>(null)
  useKey((event) => {
    if (quiet) return false
    const inside = list.current?.contains(document.activeElement)
    const key = keyOf(event)
    if (key === 'j' || key === 'k') {
      const next = Math.max(0, Math.min(rows.length - 1, at + (inside ? (key === 'j' ? 1 : -1) : 0)))
      setAt(next)
      list.current?.children[next]?.querySelector('button')?.focus()
      return rows.length > 0
    }
    const row = rows[at]
    const type = differenceTypes[Number(key) - 1]
    if (!inside || !row || !type) return false
    setChosen({ key: row.key, type })
    return true
  })
  if (rows.length === 0) return <p className="text-quiet">{t('desk.none open')}</p>
  return (
    <>
      <ol ref={list} className="grid">
        {rows.map((row, index) => (
          <DeskDifference
            key={row.key}
            locale={locale}
            figure={figure}
            row={row}
            here={!quiet && index === at}
            chosen={chosen?.key === row.key ? chosen.type : null}
            onChoose={(type) => setChosen(type && { key: row.key, type })}
            onFocus={() => setAt(index)}
            denials={denials.filter(({ statement }) =>
              [row.a.statement, row.b.statement].includes(statement),
            )}
            action={action}
          />
        ))}
      </ol>
      {!quiet && <Keys />}
    </>
  )
}

function Keys() {
  const t = useWords('figure')
  const desk = useWords('desk.keys')
  return (
    <KeyHelp
      title={desk('title')}
      closeLabel={desk('close')}
      groups={[
        {
          name: t('desk.keys'),
          keys: [
            { keys: 'j', does: t('desk.next') },
            { keys: 'k', does: t('desk.previous') },
            ...differenceTypes.map((type, index) => ({
              keys: String(index + 1),
              does: t(`difference.${type}`),
            })),
            { keys: '?', does: desk('help') },
          ],
        },
        { name: desk('forms'), keys: [{ keys: 'Mod+Enter', does: desk('save') }] },
      ]}
    />
  )
}
