'use client'
import { useRef, useState } from 'react'
import { Button } from './button.tsx'

type Props = {
  text: string
  words: { label: string; copy: string; copied: string; refused?: string }
  rows?: number
  /** a program's words: in a face of one width, from left to right */
  code?: boolean
}

/** A text to be copied; without script, or where the browser refuses, it stands there to be selected. */
export function CopyField({ text, words, rows = 4, code }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [state, setState] = useState<'copy' | 'copied' | 'refused'>('copy')
  async function copy() {
    field.current?.select()
    setState(
      await (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
        () => 'copied' as const,
        () => 'refused' as const,
      ),
    )
  }
  return (
    <div className="grid justify-items-start gap-2">
      <textarea
        ref={field}
        readOnly
        dir={code ? 'ltr' : 'auto'}
        rows={rows}
        aria-label={words.label}
        value={text}
        onFocus={(event) => event.target.select()}
        className={`w-full rounded-md border border-edge bg-raised px-2 py-1 text-12 break-all ${code ? 'font-code' : ''}`}
      />
      <Button onClick={() => void copy()}>{words[state] ?? words.copy}</Button>
    </div>
  )
}
