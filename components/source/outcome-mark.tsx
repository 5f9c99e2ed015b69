import type { TrackOutcome } from '#domain/source/track.ts'

const looks: Record<TrackOutcome, { colour: string; shape: React.ReactNode }> = {
  confirmed: {
    colour: 'text-mark-confirmed',
    shape: <circle cx="6" cy="6" r="4.5" className="fill-current" />,
  },
  refuted: { colour: 'text-mark-denied', shape: <path d="M6 1l5 5-5 5-5-5z" fill="none" /> },
  disputed: { colour: 'text-mark-disputed', shape: <path d="M6 1l5 5-5 5-5-5z" className="fill-current" /> },
  retracted: {
    colour: 'text-quiet',
    shape: (
      <>
        <circle cx="6" cy="6" r="4.5" fill="none" />
        <path d="M3 9l6-6" />
      </>
    ),
  },
  open: { colour: 'text-quiet', shape: <circle cx="6" cy="6" r="4.5" fill="none" strokeDasharray="2 2" /> },
}

/** The shape of an outcome; its word always stands beside it. */
export function OutcomeMark({ outcome }: { outcome: TrackOutcome }) {
  const { colour, shape } = looks[outcome]
  return (
    <svg
      viewBox="0 0 12 12"
      aria-hidden="true"
      className={`size-3 shrink-0 stroke-current ${colour}`}
      strokeWidth={1.4}
    >
      {shape}
    </svg>
  )
}
