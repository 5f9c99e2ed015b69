/** The place of lines that are being read. It stands still: nothing pulses beside text. */
export function Skeleton({ lines = 3, label }: { lines?: 1 | 2 | 3 | 4 | 5; label: string }) {
  return (
    <div role="status" className="grid gap-3" aria-label={label}>
      {widths.slice(0, lines).map((width) => (
        <span key={width} className={`block h-3 rounded-sm bg-hairline/60 ${width}`} />
      ))}
    </div>
  )
}

const widths = ['w-11/12', 'w-full', 'w-4/5', 'w-5/6', 'w-2/3']
