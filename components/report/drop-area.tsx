'use client'
import { FileUp } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { useEarlyFile } from '#components/ui/use-early-file.ts'

type Props = {
  label: string
  hint: ReactNode
  choose: string
  accept: string
  disabled: boolean
  onFile: (file: File) => void
}

const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** A file, chosen or dropped anywhere on the page. Only the area shows it, so that the aim can be poor. */
export function DropArea({ label, hint, choose, accept, disabled, onFile }: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = useRef(onFile)
  take.current = disabled ? () => undefined : onFile
  useEarlyFile(input, onFile)
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!holdsFile(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => {
      if (!event.relatedTarget) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      if (!holdsFile(event)) return
      event.preventDefault()
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (file) take.current(file)
    }
    document.addEventListener('dragover', onOver)
    document.addEventListener('dragleave', onLeave)
    document.addEventListener('drop', onDrop)
    return () => {
      document.removeEventListener('dragover', onOver)
      document.removeEventListener('dragleave', onLeave)
      document.removeEventListener('drop', onDrop)
    }
  }, [])
  return (
    <div
      className={`grid items-center gap-x-3 gap-y-2 rounded-md sm:grid-cols-[auto_1fr_auto] border border-dashed px-3 py-3 ${over ? 'border-accent bg-accent-soft' : 'border-edge'}`}
    >
      <FileUp aria-hidden="true" className="size-4 text-quiet max-sm:hidden" />
      <p id={`${id}-hint`} className="text-12 text-quiet">
        {hint}
      </p>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        aria-describedby={`${id}-hint`}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) take.current(file)
          // so that the same file can be chosen again after it was mended
          event.target.value = ''
        }}
      />
      <Button disabled={disabled} aria-describedby={`${id}-hint`} onClick={() => input.current?.click()}>
        {choose}
      </Button>
    </div>
  )
}
