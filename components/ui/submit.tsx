'use client'
import type { ComponentProps } from 'react'
import { Button } from './button.tsx'
import { useAwake } from './use-awake.ts'

/**
 * The button of a form that needs the page's script. Until that runs it cannot be pressed, nor Enter in a field do it:
 * the browser would send the form by itself, and the page that came back would have nothing of what was typed. It looks
 * as it will a moment later.
 */
export function Submit({ disabled, ...rest }: Omit<ComponentProps<typeof Button>, 'type'>) {
  const isAwake = useAwake()
  return (
    <Button
      {...rest}
      type="submit"
      disabled={disabled || !isAwake}
      data-waiting={!isAwake && !disabled ? '' : undefined}
    />
  )
}
