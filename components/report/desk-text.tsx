'use client'
import { useEffect, useMemo, useRef } from 'react'
import { useDeskContext } from '#components/desk/desk-context.tsx'
import { focused, isDoubtful } from '#components/desk/desk-state.ts'
import type { DeskDraft } from '#components/statement/draft-wording.ts'
import { toUtf16 } from '#domain/reading/text/code-points.ts'
import { directionOf } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { DeskBlock } from './desk-block.tsx'
import { byBlock, type DeskMark, lightsOf } from './desk-runs.ts'
import { paragraphs } from './selection.ts'
import { usePicking } from './use-picking.ts'

/** The text of the report at hand, every drafted passage underlined as its mode asks, the one in hand lit. */
export function DeskText() {
  const desk = useDeskContext()
  const t = useWords('desk.reading')
  const pane = useRef<HTMLDivElement>(null)
  const { text, blocks, language } = desk.report
  const { drafts } = desk.state
  const inHand = focused(desk.state)
  const shown = useMemo(() => paragraphs(text, blocks), [text, blocks])
  const unit = useMemo(() => toUtf16(text), [text])
  const marks = useMemo(() => byBlock(shown, drafts.flatMap(marksOf)), [shown, drafts])
  const lights = useMemo(
    () => byBlock(shown, desk.lights ?? (inHand ? lightsOfDraft(inHand) : [])),
    [shown, desk.lights, inHand],
  )
  usePicking(pane, desk)

  const at = inHand ? unit(inHand.anchor.start) : null
  useEffect(() => {
    if (at === null) return
    pane.current?.querySelector(`[data-at="${at}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [at])

  return (
    <section
      ref={pane}
      aria-label={t('text label')}
      lang={language}
      dir={directionOf(language)}
      className="reading grid gap-4 [&_[data-at]]:scroll-mt-28 [&_[data-at]]:scroll-mb-[55dvh] md:[&_[data-at]]:scroll-mb-40"
    >
      {shown.map((block, index) => (
        <DeskBlock
          key={block.start}
          block={block}
          text={text}
          unit={unit}
          marks={marks[index]!}
          lights={lights[index]!}
        />
      ))}
    </section>
  )
}

/** A rejected draft leaves no mark; what the reader doubts is marked more quietly. */
function marksOf(draft: DeskDraft): DeskMark[] {
  if (draft.state === 'rejected') return []
  const weight = isDoubtful(draft) ? 'doubtful' : draft.state === 'confirmed' ? 'confirmed' : 'open'
  return draft.content.map(([start, end]) => ({ id: draft.id, start, end, mode: draft.mode, weight }))
}

const lightsOfDraft = ({ content, cue, source }: DeskDraft) => [
  ...lightsOf('content', content),
  ...lightsOf('cue', cue),
  ...lightsOf('source', source),
]
