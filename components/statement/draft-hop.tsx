'use client'
import { ArrowUp, X } from 'lucide-react'
import type { ActorCandidate } from '#components/desk/desk-context.tsx'
import { ComboBox } from '#components/ui/combo-box.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { HopView } from '#domain/statement/view.ts'
import { useWords } from '#messages/words.tsx'
import { DraftSame } from './draft-same.tsx'
import type { Hop } from './draft-wording.ts'

/** Somebody a hop may be: from this report's drafts, or known everywhere. */
export type Known = {
  name: string
  kind: HopView['kind']
  speaksFor: string | null
  actor: string | null
  source: string | null
}
type Props = {
  hop: Hop
  known: Known[]
  /** who on record the name may stand for */
  candidates: ActorCandidate[]
  first: boolean
  onChange: (hop: Hop) => void
  onRemove: () => void
  onUp: (() => void) | null
}

const kinds: HopView['kind'][] = ['person', 'body', 'unnamed', 'outlet', 'channel']
const small = 'grid size-8 place-items-center text-quiet hover:text-ink pointer-coarse:size-11'

/** One hop of a chain. A known name brings what is known of it; any other name is looked up when it is saved. */
export function DraftHop({ hop, known, candidates, first, onChange, onRemove, onUp }: Props) {
  const t = useWords('desk.edit')
  const kind = useWords('statement.actor')
  const items = known.map(({ name, speaksFor }) => ({ id: name, name, detail: speaksFor ?? undefined }))

  function onName(name: string) {
    if (name === hop.name) return
    const found = known.find((each) => each.name === name)
    if (!found) return onChange({ ...hop, name, actor: null, source: null })
    onChange({ ...hop, ...found, speaksFor: found.speaksFor ?? hop.speaksFor })
  }
  const speaks = hop.kind === 'person' || hop.kind === 'unnamed'
  return (
    <div className="grid gap-2 border-s-2 border-hairline ps-3">
      <div className="flex items-end gap-1">
        <div className="grow">
          <ComboBox
            label={t(first ? 'speaker' : 'through')}
            nothing={t('new name')}
            openLabel={t('open names')}
            defaultItems={items}
            inputValue={hop.name}
            onInputChange={onName}
            allowsCustomValue
          />
        </div>
        {onUp && (
          <button type="button" aria-label={t('hop up')} onClick={onUp} className={small}>
            <ArrowUp aria-hidden="true" className="size-4" />
          </button>
        )}
        <button
          type="button"
          aria-label={t('remove hop', { name: hop.name })}
          onClick={onRemove}
          className={small}
        >
          <X aria-hidden="true" className="size-4" />
        </button>
      </div>
      <DraftSame hop={hop} candidates={candidates} onChange={onChange} />
      <div className="grid grid-cols-2 gap-2">
        <Select
          label={t('kind')}
          value={hop.kind}
          onChange={(event) => onChange({ ...hop, kind: event.target.value as Hop['kind'] })}
          options={kinds.map((value) => ({ value, name: kind(value) }))}
        />
        {speaks && (
          <TextField
            label={t('speaks for')}
            value={hop.speaksFor}
            onChange={(event) => onChange({ ...hop, speaksFor: event.target.value })}
          />
        )}
        {speaks && (
          <TextField
            label={t('role')}
            value={hop.role}
            onChange={(event) => onChange({ ...hop, role: event.target.value })}
          />
        )}
      </div>
    </div>
  )
}
