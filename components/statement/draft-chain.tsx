'use client'
import { useMemo } from 'react'
import { useDeskContext } from '#components/desk/desk-context.tsx'
import { Button } from '#components/ui/button.tsx'
import { inOrder } from '#domain/name-order.ts'
import { useWords } from '#messages/words.tsx'
import { DraftHop, type Known } from './draft-hop.tsx'
import type { Hop } from './draft-wording.ts'

type Props = { chain: Hop[]; onChange: (chain: Hop[]) => void; error?: string }

/** Who spoke and through whom, the speaker first as it is read; kept outermost first. */
export function DraftChain({ chain, onChange, error }: Props) {
  const { actors, candidates, state } = useDeskContext()
  const t = useWords('desk.edit')
  const known = useMemo(() => {
    const hops = state.drafts.flatMap((draft) => draft.chain)
    const found = new Map<string, Known>()
    for (const { name, kind, speaksFor, actorId, sourceId } of hops)
      found.set(name, { name, kind, speaksFor, actor: actorId, source: sourceId })
    for (const { id, name, kind, speaksFor } of actors)
      found.set(name, { name, kind, speaksFor, actor: id, source: null })
    return [...found.values()].sort((a, b) => inOrder(a.name, b.name))
  }, [actors, state.drafts])

  const shown = [...chain].reverse()
  const put = (hops: Hop[]) => onChange([...hops].reverse())
  const key = Math.max(0, ...chain.map((hop) => hop.key + 1))
  const empty: Hop = {
    key,
    name: '',
    kind: shown.length === 0 ? 'person' : 'outlet',
    speaksFor: '',
    role: '',
    actor: null,
    source: null,
  }
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 text-14 font-medium">{t('chain')}</legend>
      {shown.length === 0 && <p className="text-12 text-quiet">{t('no chain')}</p>}
      {shown.map((hop, index) => (
        <DraftHop
          key={hop.key}
          hop={hop}
          known={known}
          candidates={candidates[hop.name.trim()] ?? []}
          first={index === 0}
          onChange={(to) => put(shown.with(index, to))}
          onRemove={() => put(shown.toSpliced(index, 1))}
          onUp={index === 0 ? null : () => put(shown.toSpliced(index - 1, 2, hop, shown[index - 1]!))}
        />
      ))}
      {error && <p className="text-12 font-medium text-danger">{error}</p>}
      <div>
        <Button look="quiet" className="-ms-3" onClick={() => put([...shown, empty])}>
          {t(shown.length === 0 ? 'add speaker' : 'add hop')}
        </Button>
      </div>
    </fieldset>
  )
}
