'use client'
import { useCallback, useEffect, useRef, useState } from 'react'

const prefix = 'onrecord-kept:'

function read<T>(key: string): { value: T } | null {
  try {
    const text = localStorage.getItem(prefix + key)
    return text === null ? null : { value: JSON.parse(text) as T }
  } catch {
    return null // storage refused, or text from an older form: begin anew
  }
}

/**
 * State that survives a reload or a crash: what a person typed is kept in this browser under `key` until `clear()`.
 * @param key names the form and the thing being edited, "claim:abc:wording"
 * @param initial what to show when nothing is kept; also after `clear()`
 * @returns the value, its setter, `clear` (call it once the server has it), `restored` (true when the value came
 *   from an earlier visit: say so), and `kept` (false when the browser refused to keep it)
 */
export function useKept<T>(key: string, initial: T) {
  const [value, setValue] = useState(initial)
  const [restored, setRestored] = useState(false)
  const [kept, setKept] = useState(true)
  const first = useRef(initial)
  first.current = initial

  useEffect(() => {
    const found = read<T>(key)
    if (!found || JSON.stringify(found.value) === JSON.stringify(first.current)) return
    setValue(found.value)
    setRestored(true)
  }, [key])

  const set = useCallback(
    (next: T) => {
      setValue(next)
      try {
        localStorage.setItem(prefix + key, JSON.stringify(next))
        setKept(true)
      } catch {
        setKept(false)
      }
    },
    [key],
  )

  const clear = useCallback(() => {
    try {
      localStorage.removeItem(prefix + key)
    } catch {
      setKept(false)
    }
    setValue(first.current)
    setRestored(false)
  }, [key])

  return { value, set, clear, restored, kept }
}
