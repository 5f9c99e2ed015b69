'use client'
import { useEffect, useRef } from 'react'
import { Dir } from '#components/ui/dir.tsx'
import { Kbd } from '#components/ui/kbd.tsx'
import { Select } from '#components/ui/select.tsx'
import { type StanceValue, stanceValues } from '#domain/statement/view.ts'
import { useWords } from '#messages/words.tsx'
import { StanceShape } from './stance-shape.tsx'
import type { Candidate } from './use-candidates.ts'

type Props = {
  candidate: Candidate
  number: number
  chosen: boolean
  tied: boolean
  value: StanceValue
  onChoose: () => void
  onValue: (value: StanceValue) => void
}

/** One claim a draft may bear on. The chosen one says how it would bear, and which words suggest so. */
export function DraftCandidate({ candidate, number, chosen, tied, value, onChoose, onValue }: Props) {
  const t = useWords('desk.tie')
  const stance = useWords('stance')
  const kind = useWords('claim.kind')
  const own = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (chosen) own.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const { wording, language, stories } = candidate
  const { cue } = candidate.stance
  return (
    <li
      ref={own}
      className={`border-b border-hairline ${chosen ? 'border-s-2 border-s-accent bg-raised' : ''}`}
    >
      <button
        type="button"
        aria-pressed={chosen}
        aria-keyshortcuts={String(number)}
        onClick={onChoose}
        className="grid w-full grid-cols-[1.25rem_minmax(0,1fr)_auto] items-baseline gap-2 px-2 py-1.5 text-start hover:bg-raised pointer-coarse:min-h-11"
      >
        <Kbd keys={String(number)} />
        <span>
          <Dir language={language} className={chosen ? 'font-medium' : ''}>
            {wording}
          </Dir>
          <span className="block text-12 text-quiet">
            {kind(candidate.kind)}
            {stories.map((story) => (
              <span key={story.id}>
                {' · '}
                <Dir>{story.title}</Dir>
              </span>
            ))}
            {tied && ` · ${t('tied')}`}
          </span>
        </span>
        <span className="inline-flex items-center gap-1 text-12 whitespace-nowrap">
          <StanceShape stance={value} size={12} />
          {stance(`name.${value}`)}
        </span>
      </button>
      {chosen && (
        <div className="grid grid-cols-[10rem_1fr] items-end gap-3 px-2 ps-9 pb-2">
          <Select
            label={stance('label')}
            value={value}
            onChange={(event) => onValue(event.target.value as StanceValue)}
            options={stanceValues.map((each) => ({ value: each, name: stance(`name.${each}`) }))}
          />
          <p className="text-12 text-quiet">
            {value === candidate.stance.value && cue ? (
              <>
                {t('cue')} <Dir className="font-reading text-14 text-ink">“{cue}”</Dir>
              </>
            ) : (
              stance(`means.${value}`)
            )}
            <Signs />
          </p>
        </div>
      )}
    </li>
  )
}

/** The keys of the three commonest stances; a plus cannot be one of `Kbd`, where it parts keys. */
function Signs() {
  return (
    <span aria-hidden="true" className="mt-1 flex gap-0.5 pointer-coarse:hidden">
      {['+', '−', '~'].map((sign) => (
        <kbd
          key={sign}
          className="inline-grid h-4 min-w-4 place-items-center rounded-sm border border-current px-1 font-interface text-12 leading-none opacity-70"
        >
          {sign}
        </kbd>
      ))}
    </span>
  )
}
