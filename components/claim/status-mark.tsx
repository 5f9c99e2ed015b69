import type { Status } from '#domain/claim/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { type MarkSize, StatusShape } from './status-shape.tsx'

type Props = {
  locale: Locale
  status: Status
  size?: MarkSize /** the word is said but not shown */
  shapeOnly?: boolean
}

const texts: Record<MarkSize, string> = { 12: 'gap-1 text-12', 16: 'gap-1.5 text-14', 24: 'gap-2 text-18' }

/** A status: shape, word and colour together. */
export function StatusMark({ locale, status, size = 16, shapeOnly }: Props) {
  const t = translator(locale, 'status')
  return (
    <span
      className={`inline-flex items-baseline font-medium whitespace-nowrap ${texts[size]}`}
      title={shapeOnly ? t(`name.${status}`) : t(`means.${status}`)}
    >
      <StatusShape status={status} size={size} />
      <span className={shapeOnly ? 'sr-only' : undefined}>{t(`name.${status}`)}</span>
    </span>
  )
}
