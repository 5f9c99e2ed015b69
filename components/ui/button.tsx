import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Kbd } from './kbd.tsx'

export type Look = 'primary' | 'plain' | 'quiet' | 'danger'

const base =
  'inline-flex min-h-8 items-center justify-center gap-2 rounded-md px-3 text-14 font-medium whitespace-nowrap select-none transition-colors pointer-coarse:min-h-11 disabled:not-data-waiting:cursor-not-allowed disabled:not-data-waiting:opacity-50'

const looks: Record<Look, string> = {
  primary:
    'forced-colors:border bg-accent text-on-accent hover:bg-[color-mix(in_oklab,var(--color-accent)_88%,var(--color-ink))]',
  plain: 'border border-edge bg-paper text-ink hover:border-ink hover:bg-raised',
  quiet: 'text-accent hover:bg-accent-soft',
  danger: 'border border-danger text-danger hover:bg-danger-soft',
}

/**
 * The classes of a button, for links and primitives that must look like one. What waits for the page's script only, for a
 * moment, is not dimmed.
 */
export function buttonClass(look: Look, more = ''): string {
  return `${base} ${looks[look]} ${more}`
}

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: Look
  /** the key that does the same, shown beside the words */
  keys?: string
  children: ReactNode
}

/** A button. Its type is "button" unless said otherwise, so that it never sends a form by accident. */
export function Button({ look = 'plain', keys, className, children, type = 'button', ...rest }: Props) {
  return (
    <button {...rest} type={type} className={buttonClass(look, className)} aria-keyshortcuts={keys}>
      {children}
      {keys && <Kbd keys={keys} />}
    </button>
  )
}
