'use client'
import { Command } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import { useAwake } from '#components/ui/use-awake.ts'
import type { PaletteWords, Section } from './palette.tsx'

const Palette = lazy(() => import('./palette.tsx'))

type Props = { words: PaletteWords; pages: readonly Section[]; search: string }

/**
 * Ctrl+K, or its like on a Mac, opens the palette wherever one is, in a field too; where there is no such key, a button
 * does. It is fetched when first asked for.
 */
export function PaletteKey(props: Props) {
  const [isOpen, setOpen] = useState(false)
  const [wasOpened, setOpened] = useState(false)
  const isAwake = useAwake()
  function opens() {
    setOpened(true)
    setOpen(true)
  }
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      // by its place: an Arabic or Hebrew keyboard has another letter there
      const isOurs =
        (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === 'KeyK'
      if (!isOurs) return
      event.preventDefault()
      setOpened(true)
      setOpen((open) => !open)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <button
        type="button"
        aria-label={props.words.title}
        aria-haspopup="dialog"
        disabled={!isAwake}
        data-waiting={isAwake ? undefined : ''}
        className={buttonClass(
          'quiet',
          'min-w-11 px-0 max-sm:min-h-11 sm:pointer-fine:hidden noscript:hidden',
        )}
        onClick={opens}
      >
        <Command aria-hidden="true" className="size-5" />
      </button>
      {wasOpened && (
        <Suspense>
          <Palette {...props} isOpen={isOpen} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  )
}
