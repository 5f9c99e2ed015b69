'use client'
import { useDeskContext } from '#components/desk/desk-context.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { directionOf } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { DraftSpeaker } from './draft-speaker.tsx'
import { DraftStateMark } from './draft-state.tsx'
import type { DeskDraft } from './draft-wording.ts'
import { StanceShape } from './stance-shape.tsx'

/** A draft that is not in hand: its state, its words in one line, who spoke. */
export function DraftRow({ draft }: { draft: DeskDraft }) {
  const { focus } = useDeskContext()
  const t = useWords('stance')
  const { id, words, language, chain, state, stances } = draft
  return (
    <li className="border-b border-hairline">
      <button
        type="button"
        onClick={() => focus(id)}
        className="grid w-full grid-cols-[1rem_minmax(0,1fr)] items-baseline gap-x-2 py-1.5 text-start hover:bg-raised pointer-coarse:min-h-11"
      >
        <DraftStateMark state={state} />
        <span
          lang={language}
          dir={directionOf(language)}
          className={`line-clamp-1 text-start font-reading text-14 ${state === 'rejected' ? 'text-quiet line-through' : ''}`}
        >
          {words}
        </span>
        <span className="col-start-2 flex min-w-0 overflow-hidden whitespace-pre text-12 text-quiet">
          <span className="max-w-[60%] shrink-0 truncate">
            <DraftSpeaker chain={chain} brief />
          </span>
          {stances.map((stance) => (
            <span key={stance.claimId} className="flex min-w-0">
              {' · '}
              <span className="me-1 shrink-0 self-center">
                <StanceShape stance={stance.value} size={12} />
                <span className="sr-only">{t(`name.${stance.value}`)}: </span>
              </span>
              <Dir lines={1}>{stance.wording}</Dir>
            </span>
          ))}
        </span>
      </button>
    </li>
  )
}
