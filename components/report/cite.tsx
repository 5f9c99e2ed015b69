'use client'
import { useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'

type Props = { citation: string; words: { label: string; copy: string; copied: string } }

/** A citation to be copied; without script, or where the browser refuses, it stands there to be selected. */
export function Cite({ citation, words }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState(false)
  async function copy() {
    field.current?.select()
    setCopied(
      await (navigator.clipboard?.writeText(citation) ?? Promise.reject()).then(
        () => true,
        () => false,
      ),
    )
  }
  return (
    <div className="grid justify-items-start gap-2">
      <textarea
        ref={field}
        readOnly
        dir="auto"
        rows={4}
        aria-label={words.label}
        value={citation}
        onFocus={(event) => event.target.select()}
        className="w-full rounded-md border border-edge bg-raised px-2 py-1 text-12 break-all"
      />
      <Button onClick={() => void copy()}>{copied ? words.copied : words.copy}</Button>
    </div>
  )
}
