'use client'
import { type ComponentProps, useSyncExternalStore } from 'react'
import { Button } from './button.tsx'

const never = () => () => undefined

/**
 * The button of a form that needs the page's script. Until that runs it cannot be pressed, nor Enter in a field do it:
 * the browser would send the form by itself, and the page that came back would have nothing of what was typed.
 */
export function Submit({ disabled, ...rest }: Omit<ComponentProps<typeof Button>, 'type'>) {
  const runs = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return <Button {...rest} type="submit" disabled={disabled || !runs} />
}
