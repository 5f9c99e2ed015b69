'use client'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'

type Props = {
  labels: { find: string; kind: string; all: string; none: string }
  kinds: { value: string; name: string }[]
  children: ReactNode
}

/**
 * Narrows a list of sources that is in the page already to a name or a kind. The page is the same for everyone and needs
 * no script; without it the whole list stands there.
 */
export function SourceFilter({ labels, kinds, children }: Props) {
  const [find, setFind] = useState('')
  const [kind, setKind] = useState('')
  const [left, setLeft] = useState<number | null>(null)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const wanted = find.trim().toLocaleLowerCase()
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('tr[data-kind]') ?? [])]
    for (const row of rows)
      row.hidden =
        (kind !== '' && row.dataset.kind !== kind) ||
        !(row.dataset.find ?? '').toLocaleLowerCase().includes(wanted)
    setLeft(rows.filter((row) => !row.hidden).length)
  }, [find, kind])
  return (
    <>
      <search className="no-print grid max-w-2xl gap-3 sm:grid-cols-[2fr_1fr]">
        <TextField
          type="search"
          label={labels.find}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
        <Select
          label={labels.kind}
          empty={labels.all}
          options={kinds}
          value={kind}
          onChange={(event) => setKind(event.target.value)}
        />
      </search>
      <p role="status" className={left === 0 ? 'text-quiet' : 'sr-only'}>
        {left === 0 ? labels.none : ''}
      </p>
      <div ref={list}>{children}</div>
    </>
  )
}
