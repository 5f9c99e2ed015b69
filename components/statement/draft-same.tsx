'use client'
import type { ActorCandidate } from '#components/desk/desk-context.tsx'
import { Button } from '#components/ui/button.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { useWords } from '#messages/words.tsx'
import type { Hop } from './draft-wording.ts'

type Props = { hop: Hop; candidates: ActorCandidate[]; onChange: (hop: Hop) => void }

/** Who on record a name may stand for: the editor says that it is the same, and the name stays as it is worded. */
export function DraftSame({ hop, candidates, onChange }: Props) {
  const t = useWords('desk.edit')
  if (candidates.length === 0) return null
  return (
    <fieldset className="grid gap-1">
      <legend className="text-12 text-quiet">{t('same')}</legend>
      <ul className="flex flex-wrap gap-1">
        {candidates.map(({ id, name, kind, speaksFor, wikidata }) => {
          const chosen = hop.actor === id
          const more = [speaksFor, wikidata].filter(Boolean).join(', ')
          const as = { ...hop, actor: id, kind, speaksFor: hop.speaksFor || (speaksFor ?? '') }
          return (
            <li key={id}>
              <Button
                look={chosen ? 'primary' : 'plain'}
                aria-pressed={chosen}
                onClick={() => onChange(chosen ? { ...hop, actor: null } : as)}
              >
                <Dir>{name}</Dir>
                {more && <Dir className="text-12">{more}</Dir>}
              </Button>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
