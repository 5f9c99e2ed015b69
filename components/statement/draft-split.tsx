'use client'
import { Fragment, useEffect, useMemo, useState } from 'react'
import { useDeskContext } from '#components/desk/desk-context.tsx'
import { FailureNotice } from '#components/desk/failure.tsx'
import { formActs } from '#components/desk/form-acts.ts'
import { isSave } from '#components/desk/keys.ts'
import { useKey } from '#components/desk/use-key.ts'
import type { Failure } from '#components/desk/use-send.ts'
import { lightsOf } from '#components/report/desk-runs.ts'
import { cutsOf, textOf } from '#components/report/selection.ts'
import { Button } from '#components/ui/button.tsx'
import { Kbd } from '#components/ui/kbd.tsx'
import { useKept } from '#components/ui/use-kept.ts'
import { directionOf } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { type DeskDraft, split, wordingOfDraft } from './draft-wording.ts'

/** Parts a draft in two at a word; both keep speaker, mode and time. */
export function DraftSplit({ draft }: { draft: DeskDraft }) {
  const { report, setLights, correct, start } = useDeskContext()
  const t = useWords('desk.split')
  const [failure, setFailure] = useState<Failure | null>(null)
  const cuts = useMemo(() => cutsOf(report.text, report.language, draft.content), [report, draft])
  const points = useMemo(() => Array.from(report.text), [report.text])
  const kept = useKept(`desk:${report.id}:${draft.id}:split`, Math.floor(cuts.length / 2))
  const at = cuts[Math.min(kept.value, cuts.length - 1)]
  const both = useMemo(
    () => (at === undefined ? null : split(wordingOfDraft(draft), at, points)),
    [draft, at, points],
  )
  useEffect(() => {
    setLights(both && [...lightsOf('content', both[0].content), ...lightsOf('split', both[1].content)])
    return () => setLights(null)
  }, [both, setLights])

  async function save(): Promise<void> {
    if (!both) return
    const answer = await correct(draft, both)
    setFailure(answer)
    if (!answer) kept.clear()
  }
  const direction = directionOf(report.language)
  useKey((event) => {
    const arrow = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (arrow) {
      const to = kept.value + (direction === 'ltr' ? arrow : -arrow)
      kept.set(Math.min(cuts.length - 1, Math.max(0, to)))
    } else if (isSave(event) || event.key === 'Enter') void save()
    else if (event.key === 'Escape') start({ kind: 'read' })
    else return false
    return true
  })

  const own = { lang: report.language, dir: direction }
  return (
    <section aria-label={t('title')} className="grid gap-4 py-2">
      <h2 className="border-b border-ink pb-1.5 font-medium">{t('title')}</h2>
      {both ? (
        <>
          <p className="flex items-center gap-2 text-12 text-quiet">
            <Kbd keys="ArrowLeft+ArrowRight" /> {t('how')}
          </p>
          <p {...own} className="border-y border-hairline py-2 text-start font-reading text-16">
            <Words draft={draft} cuts={cuts} at={at!} onCut={(index) => kept.set(index)} />
          </p>
          <ol aria-live="polite" className="grid gap-2">
            {both.map(({ content }, index) => (
              <li key={index === 0 ? 'first' : 'second'} className="grid grid-cols-[1rem_1fr] gap-2">
                <span className="text-quiet tabular-nums">{index + 1}</span>
                <span
                  {...own}
                  className={`text-start font-reading text-16 ${index ? 'bg-warn-soft' : 'bg-accent-soft'}`}
                >
                  {textOf(report.text, content)}
                </span>
              </li>
            ))}
          </ol>
        </>
      ) : (
        <p className="text-quiet">{t('one word')}</p>
      )}
      {failure && <FailureNotice failure={failure} retry={() => void save()} />}
      <div className={formActs}>
        <Button look="primary" keys="Enter" disabled={!both} onClick={() => void save()}>
          {t('save')}
        </Button>
        <Button keys="Escape" onClick={() => start({ kind: 'read' })}>
          {t('leave')}
        </Button>
      </div>
    </section>
  )
}

type WordsProps = { draft: DeskDraft; cuts: number[]; at: number; onCut: (index: number) => void }

/** The words with every place they may be parted at; a press on a word parts before it. */
function Words({ draft, cuts, at, onCut }: WordsProps) {
  const { report } = useDeskContext()
  const [start, end] = [draft.content[0]![0], draft.content.at(-1)![1]]
  const edges = [start, ...cuts, end]
  return edges.slice(0, -1).map((from, index) => (
    <Fragment key={from}>
      <button
        type="button"
        tabIndex={-1}
        disabled={index === 0}
        onClick={() => onCut(index - 1)}
        className={`inline text-start enabled:hover:bg-raised ${from === at ? 'border-s-2 border-accent ps-0.5' : ''}`}
      >
        {textOf(
          report.text,
          draft.content.flatMap((span) => within(span, from, edges[index + 1]!)),
        )}
      </button>{' '}
    </Fragment>
  ))
}

function within([start, end]: [number, number], from: number, to: number): [number, number][] {
  const [low, high] = [Math.max(start, from), Math.min(end, to)]
  return low < high ? [[low, high]] : []
}
