import { directionOf, type Locale } from '#messages/locales.ts'
import type { Label } from './layout.ts'

type Props = { locale: Locale; label: Label; x: (u: number) => number; y: number; className: string }

/**
 * Words beside a mark, from their place onwards in the reading direction of the page, each in its own direction: words
 * of the other direction end where they would have begun.
 */
export function Words({ locale, label: { u, text, language }, x, y, className }: Props) {
  const page = directionOf(locale)
  // a name comes without a language: its letters tell
  const own = language ? directionOf(language) : /[\u0590-\u08ff]/.test(text) ? 'rtl' : 'ltr'
  return (
    <text
      x={x(u)}
      y={y + 4}
      lang={language ?? undefined}
      direction={own}
      textAnchor={own === page ? 'start' : 'end'}
      stroke="var(--color-paper)"
      strokeWidth={4}
      paintOrder="stroke"
      className={`${className} group-hover:fill-accent group-hover:underline`}
    >
      {text}
    </text>
  )
}
