import type { ReactNode } from 'react'
import { directionOf } from '#messages/locales.ts'

type Props = {
  language: string
  children: ReactNode
  /** false where the words are a paraphrase or the outlet's own: set the same, without quotation marks */
  quoted?: boolean
  /** who said it and where, under the quote */
  foot?: ReactNode
  size?: 'reading' | 'desk'
}

const sizes = {
  reading: 'font-reading text-18',
  desk: 'font-reading text-16',
}

/** Words as they were said: in their own language and direction, with that language's marks, hung in the margin. */
export function Quote({ language, children, quoted = true, foot, size = 'reading' }: Props) {
  return (
    <figure className="max-w-measure">
      <blockquote
        lang={language}
        dir={directionOf(language)}
        className={`text-start ${sizes[size]} ${quoted ? 'quote' : ''}`}
      >
        <p>{children}</p>
      </blockquote>
      {foot && <figcaption className="mt-1 text-14 text-quiet">{foot}</figcaption>}
    </figure>
  )
}
