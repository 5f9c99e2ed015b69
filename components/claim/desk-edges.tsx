'use client'
import { useRef, useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { keyOf } from '#components/desk/keys.ts'
import { useKey } from '#components/desk/use-key.ts'
import { useSave } from '#components/desk/use-save.ts'
import { KeyHelp } from '#components/ui/key-help.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { DeskEdge, type EdgeRow } from './desk-edge.tsx'

export type Decision = { claim: string; a: string; b: string; same: boolean; version: number }
type Props = {
  locale: Locale
  claim: string
  edges: readonly EdgeRow[]
  action: (decision: Decision) => Promise<Outcome<{ version: number }>>
}

/** Pairs of origins that may be one: j and k move between them, s and d decide. Each decision can be changed. */
export function DeskEdges({ locale, claim, edges, action }: Props) {
  const t = useWords('claim.edges')
  const desk = useWords('desk.keys')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLOListElement>(null)
  const [tried, setTried] = useState<{ key: string; same: boolean } | null>(null)
  const { save, sending, failure, setFailure } = useSave()

  function decide(edge: EdgeRow, same: boolean) {
    if (edge.verdict === (same ? 'same' : 'different')) return
    setTried({ key: edge.key, same })
    void save(
      () => action({ claim, a: edge.a.key, b: edge.b.key, same, version: edge.version }),
      () => {
        setTried(null)
        toast(t(same ? 'held same' : 'held different'))
      },
    )
  }
  function move(by: number) {
    const next = Math.max(0, Math.min(edges.length - 1, at + by))
    setAt(next)
    list.current?.children[next]?.querySelector('button')?.focus()
  }
  useKey((event) => {
    const inside = list.current?.contains(document.activeElement)
    const key = keyOf(event)
    const edge = edges[at]
    if (key === 'j' || key === 'k') {
      move(inside ? (key === 'j' ? 1 : -1) : 0)
      return true
    }
    if (!inside || !edge || (key !== 's' && key !== 'd')) return false
    decide(edge, key === 's')
    return true
  })
  if (edges.length === 0) return <p className="text-quiet">{t('none')}</p>
  return (
    <>
      <ol ref={list} className="grid">
        {edges.map((edge, index) => (
          <DeskEdge
            key={edge.key}
            edge={edge}
            here={index === at}
            sending={sending && tried?.key === edge.key}
            failure={tried?.key === edge.key ? failure : null}
            tried={tried?.same ?? null}
            onFocus={() => setAt(index)}
            onDecide={(same) => decide(edge, same)}
            onLeave={() => setFailure(null)}
          />
        ))}
      </ol>
      <FormFailure failure={failure} locale={locale} />
      <KeyHelp
        title={desk('title')}
        closeLabel={desk('close')}
        groups={[
          {
            name: t('keys'),
            keys: [
              { keys: 'j', does: t('next') },
              { keys: 'k', does: t('previous') },
              { keys: 's', does: t('same') },
              { keys: 'd', does: t('different') },
              { keys: '?', does: desk('help') },
            ],
          },
          { name: desk('forms'), keys: [{ keys: 'Mod+Enter', does: desk('save') }] },
        ]}
      />
    </>
  )
}
