'use client'
import { X } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { Button } from './button.tsx'

export type Toast = { id: number; text: string; action?: { name: string; run: () => void } }

let toasts: readonly Toast[] = []
let next = 1
const nobody: readonly Toast[] = []
const listeners = new Set<() => void>()

function set(value: readonly Toast[]) {
  toasts = value
  for (const listener of listeners) listener()
}

/** Says in passing that something was done, with the way to undo it. It stays until closed or for ten seconds. */
export function toast(text: string, action?: Toast['action']): void {
  const id = next++
  set([...toasts.slice(-2), { id, text, action }])
  setTimeout(() => dismiss(id), 10_000)
}

function dismiss(id: number) {
  set(toasts.filter((each) => each.id !== id))
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The place where toasts appear; once per page. */
export function ToastRegion({ label, closeLabel }: { label: string; closeLabel: string }) {
  const shown = useSyncExternalStore(
    subscribe,
    () => toasts,
    () => nobody,
  )
  return (
    <section
      aria-label={label}
      aria-live="polite"
      className="no-print fixed inset-e-4 bottom-4 z-40 grid max-w-sm gap-2"
    >
      {shown.map(({ id, text, action }) => (
        <div
          key={id}
          className="flex items-center gap-2 rounded-md border border-hairline bg-paper py-2 ps-4 pe-2 shadow-lift"
        >
          <p className="grow">{text}</p>
          {action && (
            <Button
              look="quiet"
              onClick={() => {
                action.run()
                dismiss(id)
              }}
            >
              {action.name}
            </Button>
          )}
          <Button look="quiet" aria-label={closeLabel} className="px-2" onClick={() => dismiss(id)}>
            <X aria-hidden="true" className="size-4" />
          </Button>
        </div>
      ))}
    </section>
  )
}
