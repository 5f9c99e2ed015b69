'use client'
import { type InputEvent, useEffect, useId, useRef, useState } from 'react'
import { controlClass } from '#components/ui/field.tsx'

type Props = {
  label: string
  placeholder: string
  typed: string
  /** where suggestions are had */
  suggestions: string
}

/** How long the hand rests before suggestions are asked for. */
const REST = 120

/** The field of the search page. What it suggests is the browser's own list, so keys and readers of screens know it. */
export function SearchField({ label, placeholder, typed, suggestions }: Props) {
  const id = useId()
  const [offered, setOffered] = useState<string[]>([])
  const waits = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asked = useRef<AbortController>(undefined)
  useEffect(
    () => () => {
      clearTimeout(waits.current)
      asked.current?.abort()
    },
    [],
  )
  function onInput(event: InputEvent<HTMLInputElement>) {
    const text = event.currentTarget.value
    clearTimeout(waits.current)
    waits.current = setTimeout(async () => {
      asked.current?.abort()
      const here = new AbortController()
      asked.current = here
      const answer = await fetch(`${suggestions}?q=${encodeURIComponent(text)}`, { signal: here.signal })
        .then((response) => (response.ok ? (response.json() as Promise<string[]>) : []))
        .catch(() => null) // a search does without suggestions
      if (answer && !here.signal.aborted) setOffered(answer)
    }, REST)
  }
  return (
    <>
      <input
        key={typed}
        type="search"
        name="q"
        dir="auto"
        data-search
        aria-label={label}
        placeholder={placeholder}
        defaultValue={typed}
        list={id}
        autoComplete="off"
        spellCheck={false}
        onInput={onInput}
        className={`${controlClass} min-h-11 grow text-16`}
      />
      <datalist id={id}>
        {offered.map((text) => (
          <option key={text} value={text} />
        ))}
      </datalist>
    </>
  )
}
