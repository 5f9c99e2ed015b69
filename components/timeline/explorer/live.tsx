import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { wholeView } from '../scene/build.ts'
import { below } from '../scene/model.ts'
import type { Scene, View } from '../scene/scene.ts'
import { Filters } from './filters.tsx'
import { KeyList } from './key-list.tsx'
import { pressed } from './keys.ts'
import { type Held, Stage } from './stage.tsx'
import { filled, lengthText, toldText } from './times.ts'
import { Toolbar } from './toolbar.tsx'
import type { ExplorerProps } from './types.ts'
import { usePlay } from './use-play.ts'
import { isFiltered, useTimeline } from './use-timeline.ts'
import { WindowList } from './window-list.tsx'
import { WordsOf } from './words-of.ts'

export type LiveProps = ExplorerProps & {
  bytes: ArrayBuffer
  /** the drawing of the document, which is what prints until something was moved */
  still: ReactNode
  caption: string
  /** whether the list shows less than the whole timeline */
  onNarrow: (narrowed: boolean) => void
}

/** The timeline that can be moved: canvas, controls, filters, and the list of what is seen. */
export function Live({ bytes, still, caption, onNarrow, ...props }: LiveProps) {
  const { locale, zone, home, stamp, words, moment } = props
  const timeline = useTimeline(bytes, zone)
  const { model, chosen, choice, view, setView } = timeline
  const held = useRef<Held | null>(null)
  const keyList = useRef<HTMLDialogElement>(null)
  const [picked, setPicked] = useState<number | null>(null)
  const [step, setStep] = useState<number | null>(null)
  const said = useMemo(() => new WordsOf(home, stamp), [home, stamp])
  const { playing, toggle } = usePlay(props, timeline, () => held.current?.surface.view ?? seen)
  const whole = useMemo(() => wholeView(model, 1000), [model])
  const seen = view ?? whole
  const narrowed = view !== null || picked !== null || isFiltered(choice) || timeline.until !== null
  useEffect(() => onNarrow(narrowed), [narrowed, onNarrow])
  const onSettle = useCallback(
    (now: View, scene: Scene) => {
      setStep(scene.step)
      const all = wholeView(model, scene.width)
      const slack = (all.to - all.from) * 0.002
      const isWhole = Math.abs(now.from - all.from) < slack && Math.abs(now.to - all.to) < slack
      setView(isWhole ? null : now)
      if (isWhole) setPicked(null)
    },
    [model, setView],
  )
  const showWhole = () => {
    setPicked(null)
    setView(null)
    held.current?.surface.show(wholeView(model, held.current.surface.width))
  }
  const length = seen.to - seen.from
  const showFrom = (from: number, long = length) => held.current?.surface.show({ from, to: from + long })
  function jump(day: string) {
    const at = Date.parse(`${day}T00:00Z`)
    if (!Number.isNaN(at)) showFrom(at - length * 0.02, Math.min(length, 14 * 86_400_000))
  }
  function onKeyDown(event: KeyboardEvent) {
    const typing =
      event.target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !held.current) return
    const does = {
      whole: showWhole,
      help: () => keyList.current?.showModal(),
      ends: (last: boolean) =>
        showFrom(last ? model.extent[1] - length * 0.9 : model.extent[0] - length * 0.1),
    }
    if (!pressed(event.key, held.current, does)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onMark = useCallback(
    (row: number | null, claim: number | null) => held.current?.links.mark(row, claim),
    [],
  )
  const count =
    below(chosen.wall, seen.to) -
    below(chosen.wall, seen.from) +
    chosen.claims.filter(
      (claim) => model.placed[claim]!.from <= seen.to && model.placed[claim]!.to >= seen.from,
    ).length
  const told = toldText(locale, words, view ?? { from: model.extent[0], to: model.extent[1] }, count)
  return (
    <>
      <Toolbar
        words={words}
        told={told}
        whole={view === null}
        playing={playing}
        canPlay={moment?.clock !== 'had'}
        onZoom={(factor) => held.current?.surface.zoom(factor)}
        onWhole={showWhole}
        onJump={jump}
        onPlay={toggle}
        onKeys={() => keyList.current?.showModal()}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset */}
      <div
        role="group"
        aria-label={words.drawing}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved by keys
        tabIndex={0}
        onKeyDown={onKeyDown}
        className="print:hidden"
      >
        <Stage {...props} timeline={timeline} held={held} onSettle={onSettle} onPick={setPicked} />
      </div>
      {!narrowed && <div className="hidden print:block">{still}</div>}
      <p className="mt-2 max-w-measure text-12 text-quiet">
        {step === null
          ? caption
          : `${words.bars} ${filled(words.text['each bar'], { length: lengthText(locale, words.lengths, step) })}.`}
      </p>
      <Filters words={words} timeline={timeline} />
      <KeyList words={words} dialog={keyList} />
      {narrowed && (
        <WindowList
          key={`${picked}`}
          locale={locale}
          words={words}
          timeline={timeline}
          view={seen}
          picked={picked}
          said={said}
          onMark={onMark}
          onOutdated={reload}
        />
      )}
    </>
  )
}

/** The record moved on since this page was made: its words are of another timeline. */
const reload = () => window.location.reload()
