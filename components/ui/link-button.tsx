import Link from 'next/link'
import type { ComponentProps } from 'react'
import { buttonClass, type Look } from './button.tsx'

/** A link that stands as the next thing to do. */
export function LinkButton({
  look = 'plain',
  className,
  ...rest
}: ComponentProps<typeof Link> & { look?: Look }) {
  return <Link {...rest} className={buttonClass(look, className)} />
}
