'use client'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { PaletteWords, Section } from './palette.tsx'

const Palette = lazy(() => import('./palette.tsx'))

type Props = { words: PaletteWords; pages: readonly Section[]; search: string }

/** Ctrl+K, or its like on a Mac, opens the palette wherever one is, in a field too. It is fetched when first asked for. */
export function PaletteKey(props: Props) {
  const [isOpen, setOpen] = useState(false)
  const [wasOpened, setOpened] = useState(false)
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
  if (!wasOpened) return null
  return (
    <Suspense>
      <Palette {...props} isOpen={isOpen} onOpenChange={setOpen} />
    </Suspense>
  )
}
