'use client'
import type { ReactNode } from 'react'
import { Dialog } from '#components/ui/dialog.tsx'
import { Kbd } from '#components/ui/kbd.tsx'

type Choice = { id: string; name: ReactNode }
type Props = {
  title: string
  text?: string
  closeLabel: string
  isOpen: boolean
  choices: readonly Choice[]
  onChoose: (id: string) => void
  onClose: () => void
}

/** A question with a few answers, each with a digit: 0 is the first where there is one for "nobody". */
export function ChoiceDialog({ title, text, closeLabel, isOpen, choices, onChoose, onClose }: Props) {
  return (
    <Dialog title={title} closeLabel={closeLabel} isOpen={isOpen} onOpenChange={(open) => !open && onClose()}>
      {text && <p className="text-quiet">{text}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: digits do what the buttons do */}
      <div
        className="grid max-h-[60vh] overflow-auto"
        onKeyDown={(event) => {
          const chosen = /^[1-9]$/.test(event.key) ? choices[Number(event.key) - 1] : undefined
          if (chosen) onChoose(chosen.id)
        }}
      >
        {choices.map(({ id, name }, n) => (
          <button
            key={id}
            type="button"
            // biome-ignore lint/a11y/noAutofocus: the first answer of a question that was asked by key
            autoFocus={n === 0}
            aria-keyshortcuts={n < 9 ? String(n + 1) : undefined}
            className="flex min-h-8 items-center justify-between gap-4 rounded-md px-2 text-start outline-offset-[-2px] hover:bg-raised pointer-coarse:min-h-11"
            onClick={() => onChoose(id)}
          >
            <span>{name}</span>
            {n < 9 && <Kbd keys={String(n + 1)} />}
          </button>
        ))}
      </div>
    </Dialog>
  )
}
