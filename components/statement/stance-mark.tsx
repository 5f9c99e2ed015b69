import type { StanceValue } from '#domain/statement/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { StanceShape } from './stance-shape.tsx'

type Props = { locale: Locale; stance: StanceValue; size?: 12 | 16 | 24; shapeOnly?: boolean }

/** How a statement bears on a claim: sign and word. */
export function StanceMark({ locale, stance, size = 16, shapeOnly }: Props) {
  const t = translator(locale, 'stance')
  return (
    <span
      className={`inline-flex items-baseline gap-1 whitespace-nowrap ${size === 12 ? 'text-12' : 'text-14'}`}
      title={shapeOnly ? t(`name.${stance}`) : t(`means.${stance}`)}
    >
      <StanceShape stance={stance} size={size} />
      <span className={shapeOnly ? 'sr-only' : undefined}>{t(`name.${stance}`)}</span>
    </span>
  )
}
