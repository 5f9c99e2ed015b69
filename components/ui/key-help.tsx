'use client'
import { useEffect, useState } from 'react'
import { Dialog } from './dialog.tsx'
import { isTyping } from './is-typing.ts'
import { Kbd } from './kbd.tsx'

export type KeyGroup = { name: string; keys: readonly { keys: string; does: string }[] }

/** The list of keys, opened by `?` anywhere but in a field. */
export function KeyHelp({
  title,
  closeLabel,
  groups,
}: {
  title: string
  closeLabel: string
  groups: readonly KeyGroup[]
}) {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      // an Arabic keyboard has its own question mark at the same place
      if (
        !'?؟'.includes(event.key) ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isTyping(event.target)
      )
        return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <Dialog title={title} closeLabel={closeLabel} isOpen={open} onOpenChange={setOpen} wide>
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
        {groups.map(({ name, keys }) => (
          <section key={name}>
            <h3 className="eyebrow mb-1">{name}</h3>
            <dl>
              {keys.map((entry) => (
                <div
                  key={entry.keys}
                  className="flex items-center justify-between gap-4 border-b border-hairline py-1.5"
                >
                  <dt>{entry.does}</dt>
                  <dd>
                    <span className="sr-only">{entry.keys}</span>
                    <Kbd keys={entry.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
