'use client'
import { useEffect, useRef } from 'react'
import { useDeskContext } from '#components/desk/desk-context.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { contained } from '#messages/contained.ts'
import { useWords } from '#messages/words.tsx'
import { DraftActions } from './draft-actions.tsx'
import { DraftSpeaker } from './draft-speaker.tsx'
import { DraftStances } from './draft-stances.tsx'
import { DraftStateMark } from './draft-state.tsx'
import type { DeskDraft } from './draft-wording.ts'
import { Quote } from './quote.tsx'

/** The draft in hand: who, how, when, why, and what can be done with it. On a phone it lies over the text's foot. */
export function DraftCard({ draft }: { draft: DeskDraft }) {
  const { state } = useDeskContext()
  const t = useWords('statement')
  const own = useRef<HTMLElement>(null)
  const { id, words, language, mode, hedge, chain, saidWords } = draft
  useEffect(() => {
    own.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const quoted = mode === 'quoted' && !/^["“”„«'‘]/u.test(words)
  return (
    <li
      aria-current="true"
      className="max-md:fixed max-md:inset-x-0 max-md:bottom-12 max-md:z-20 max-md:max-h-[45dvh] max-md:overflow-y-auto max-md:bg-paper max-md:px-4 max-md:shadow-lift"
    >
      <article
        ref={own}
        data-card={id}
        aria-labelledby={`who-${id} words-${id}`}
        className="my-1 scroll-my-12 border-s-2 border-accent bg-raised py-3 ps-4 pe-3 max-md:-mx-4 max-md:my-0"
      >
        <p id={`who-${id}`} className="mb-2 flex items-start justify-between gap-x-4 text-14">
          <DraftSpeaker chain={chain} />
          <DraftStateMark state={draft.state} word />
        </p>
        <div id={`words-${id}`}>
          <Quote language={language} quoted={quoted} size="desk">
            {words}
          </Quote>
        </div>
        <p className="mt-2 flex flex-wrap gap-x-2 text-14">
          <span>{t(`mode.${mode}`)}</span>
          {hedge && (
            <span>
              <Dot />
              <Dir>{t('hedge', { word: hedge })}</Dir>
            </span>
          )}
          {saidWords && (
            <span>
              <Dot />
              {t('said', { time: saidWords })}
            </span>
          )}
        </p>
        <Why draft={draft} />
        <MayBe draft={draft} />
        <DraftStances draft={draft} />
        <Unsent id={id} />
        {state.work.kind === 'read' && <DraftActions draft={draft} />}
      </article>
    </li>
  )
}

function Dot() {
  return (
    <span aria-hidden="true" className="me-2 text-quiet">
      ·
    </span>
  )
}

/** Why the reader drafted it and how sure it is; of what a person worded, only that. */
function Why({ draft: { why, certainty, byPerson } }: { draft: DeskDraft }) {
  const t = useWords('desk.reading')
  const { locale } = useDeskContext()
  const percent = new Intl.NumberFormat(`${locale}-u-nu-latn`, { style: 'percent' }).format(certainty)
  if (byPerson) return <p className="mt-1 text-12 text-quiet">{t('by person')}</p>
  return (
    <p className="mt-1 text-12 text-quiet">
      {t('certainty', { percent })}
      <span aria-hidden="true"> · </span>
      <bdi lang="en">{why}</bdi>
    </p>
  )
}

/** Who on record its speaker may be, where the name is not known to the letter. */
function MayBe({ draft: { chain, state } }: { draft: DeskDraft }) {
  const { candidates } = useDeskContext()
  const t = useWords('desk.reading')
  const name = chain.at(-1)?.name.trim() ?? ''
  const names = (candidates[name] ?? []).map((candidate) => contained(candidate.name))
  if (names.length === 0 || state !== 'open') return null
  return <p className="mt-1 text-12">{t('may be', { names: names.join(' · ') })}</p>
}

/** What was typed about it here and never sent: said, with the way back to it. */
function Unsent({ id }: { id: string }) {
  const { unsent } = useDeskContext()
  const t = useWords('desk.reading')
  const which = (['wording', 'claim'] as const).find((form) => unsent.includes(`${form}:${id}`))
  if (!which) return null
  return <p className="mt-2 border-s-2 border-warn ps-2 text-12">{t(`unsent.${which}`)}</p>
}
