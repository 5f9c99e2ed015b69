import { type ReactNode, useId } from 'react'

type Props = { label: ReactNode; done: number; total: number; words: string; children?: ReactNode }

/** Long work with its count ("3 of 40"); the way to cancel it is given as children. */
export function Progress({ label, done, total, words, children }: Props) {
  const id = useId()
  return (
    <div className="grid gap-1">
      <div className="flex items-baseline justify-between gap-4">
        <span id={id}>{label}</span>
        <span className="text-quiet">{words}</span>
      </div>
      <div className="flex items-center gap-3">
        <progress
          aria-labelledby={id}
          value={done}
          max={total}
          className="h-1 grow appearance-none overflow-hidden rounded-sm bg-hairline [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-hairline [&::-webkit-progress-value]:bg-accent"
        />
        {children}
      </div>
    </div>
  )
}
