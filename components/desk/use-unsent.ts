'use client'
import { useCallback, useRef } from 'react'
import { useKept } from '#components/ui/use-kept.ts'

/** Which forms of a report hold something that was typed and not sent; known again after a reload. */
export function useUnsent(reportId: string) {
  const { value: unsent, set } = useKept<string[]>(`desk:${reportId}:unsent`, none)
  const latest = useRef(unsent)
  latest.current = unsent
  const markUnsent = useCallback(
    (form: string, is: boolean) => {
      if (latest.current.includes(form) === is) return
      const others = latest.current.filter((each) => each !== form)
      latest.current = is ? [...others, form] : others
      set(latest.current)
    },
    [set],
  )
  return { unsent, markUnsent }
}

const none: string[] = []
