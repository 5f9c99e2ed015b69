'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'

const never = () => () => undefined

/**
 * Whether the page's script runs and has taken up what was typed before it ran (see `TypedEarly`). True at once for
 * what is drawn later.
 */
export function useAwake(): boolean {
  const runs = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const [step, setStep] = useState(runs ? 2 : 0)
  useEffect(() => {
    if (step === 0) setStep(1)
    if (step !== 1) return
    // in the same step the fields set their timers: after all of them
    let timer = setTimeout(() => {
      timer = setTimeout(() => setStep(2))
    })
    return () => clearTimeout(timer)
  }, [step])
  return step === 2
}
