import type { StanceValue } from '#domain/statement/view.ts'

const paths: Record<StanceValue, string> = {
  affirms: 'M8 3v10M3 8h10',
  denies: 'M3 8h10',
  conditional: 'M8 1.5v8M4 5.5h8M4 13h8',
  declines: 'M3 8h.01M8 8h.01M13 8h.01',
  questions: 'M5.2 5.6a2.8 2.8 0 1 1 4.4 2.3C8.5 8.7 8 9.2 8 10.4M8 13.4h.01',
  mentions: 'M8 8h.01',
}

const colours: Record<StanceValue, string> = {
  affirms: 'text-mark-confirmed',
  denies: 'text-mark-denied',
  conditional: 'text-mark-disputed',
  declines: 'text-mark-unverified',
  questions: 'text-mark-unverified',
  mentions: 'text-mark-unverified',
}

/** The sign of a stance: plus, minus, plus-minus, three dots, a question mark, a dot. */
export function StanceShape({ stance, size = 16 }: { stance: StanceValue; size?: 12 | 16 | 24 }) {
  const dots = stance === 'declines' || stance === 'mentions'
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={dots ? 2.5 : size === 12 ? 2.2 : 2}
      strokeLinecap={dots || stance === 'questions' ? 'round' : 'butt'}
      aria-hidden="true"
      className={`inline-block shrink-0 self-center ${colours[stance]}`}
    >
      <path d={paths[stance]} />
    </svg>
  )
}
