import { Minus, Pause, Play, Plus } from 'lucide-react'
import { type FormEvent, useId } from 'react'
import type { ExplorerWords } from '../explorer-words.ts'

type Props = {
  words: ExplorerWords
  /** what the window shows, in words; announced when it settles */
  told: string
  whole: boolean
  playing: boolean
  canPlay: boolean
  onZoom: (factor: number) => void
  onWhole: () => void
  onJump: (day: string) => void
  onPlay: () => void
  onKeys: () => void
}

const button =
  'inline-flex h-8 min-w-8 items-center justify-center gap-1.5 rounded-md border border-edge bg-paper px-2 text-14 hover:border-ink hover:bg-raised disabled:opacity-50 pointer-coarse:h-11 pointer-coarse:min-w-11'

/** What the window shows, and the ways to another one. */
export function Toolbar({
  words: { text },
  told,
  whole,
  playing,
  canPlay,
  onZoom,
  onWhole,
  onJump,
  onPlay,
  onKeys,
}: Props) {
  const day = useId()
  function jump(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    onJump(String(new FormData(event.currentTarget).get('day') ?? ''))
  }
  return (
    <div className="no-print mb-2 flex flex-wrap items-center gap-x-4 gap-y-2">
      <p role="status" className="grow text-14">
        {told}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would set its legend on a line of its own */}
      <div role="group" aria-label={text.controls} className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <button
          type="button"
          className={button}
          aria-label={text['zoom out']}
          title={text['zoom out']}
          aria-keyshortcuts="-"
          onClick={() => onZoom(1 / 1.6)}
        >
          <Minus aria-hidden="true" className="size-4" />
        </button>
        <button
          type="button"
          className={button}
          aria-label={text['zoom in']}
          title={text['zoom in']}
          aria-keyshortcuts="+"
          onClick={() => onZoom(1.6)}
        >
          <Plus aria-hidden="true" className="size-4" />
        </button>
        <button type="button" className={button} disabled={whole} aria-keyshortcuts="0" onClick={onWhole}>
          {text.whole}
        </button>
        <form onSubmit={jump} className="flex items-center gap-1">
          <label htmlFor={day} className="text-14 text-quiet max-sm:sr-only">
            {text.jump}
          </label>
          <input
            id={day}
            type="date"
            name="day"
            required
            max="9999-12-31"
            className="h-8 rounded-sm border border-edge bg-paper px-1 text-14 pointer-coarse:h-11"
          />
          <button type="submit" className={button}>
            {text.go}
          </button>
        </form>
        {canPlay && (
          <button
            type="button"
            className={button}
            aria-label={playing ? text.pause : text.play}
            title={playing ? text.pause : text.play}
            onClick={onPlay}
          >
            {playing ? (
              <Pause aria-hidden="true" className="size-4" />
            ) : (
              <Play aria-hidden="true" className="size-4 rtl:-scale-x-100" />
            )}
          </button>
        )}
        <button
          type="button"
          className={`${button} pointer-coarse:hidden`}
          aria-keyshortcuts="?"
          onClick={onKeys}
        >
          {text.keys}
        </button>
      </div>
    </div>
  )
}
