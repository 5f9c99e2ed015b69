import { Check, CircleAlert, CircleDashed, LoaderCircle } from 'lucide-react'

export type SaveState = 'saved' | 'saving' | 'kept' | 'unsaved' | 'failed'

const marks = {
  saved: Check,
  saving: LoaderCircle,
  kept: CircleDashed,
  unsaved: CircleDashed,
  failed: CircleAlert,
}

/** The line that always says what is saved. `words` is the sentence for the state at hand. */
export function FormStatus({ state, words }: { state: SaveState; words: string }) {
  const Mark = marks[state]
  return (
    <p
      role="status"
      className={`flex items-center gap-1.5 text-12 ${state === 'failed' ? 'font-medium text-danger' : 'text-quiet'}`}
    >
      <Mark aria-hidden="true" className={`size-3.5 ${state === 'saving' ? 'animate-spin' : ''}`} />
      {words}
    </p>
  )
}
