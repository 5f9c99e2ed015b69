'use client'
import { type RefObject, useEffect, useRef } from 'react'

/** Takes a file that was chosen before the page's script ran: nobody heard its event. */
export function useEarlyFile(input: RefObject<HTMLInputElement | null>, take: (file: File) => void): void {
  const first = useRef(take)
  useEffect(() => {
    const file = input.current?.files?.[0]
    if (!file) return
    first.current(file)
    // as after every choice; and should its event be heard after all, it finds nothing
    if (input.current) input.current.value = ''
  }, [input])
}
