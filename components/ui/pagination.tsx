import Link from 'next/link'

type Words = { label: string; previous: string; next: string; here: string }

/** Back and forth through a long list, by addresses, so that each page can be linked to. */
export function Pagination({
  previous,
  next,
  words,
}: {
  previous?: string | null
  next?: string | null
  words: Words
}) {
  if (!previous && !next) return null
  return (
    <nav
      aria-label={words.label}
      className="flex items-center justify-between gap-4 border-t border-hairline pt-3 text-14"
    >
      <span className="w-24">
        {previous && (
          <Link rel="prev" href={previous} className="link">
            {words.previous}
          </Link>
        )}
      </span>
      <span className="text-quiet">{words.here}</span>
      <span className="w-24 text-end">
        {next && (
          <Link rel="next" href={next} className="link">
            {words.next}
          </Link>
        )}
      </span>
    </nav>
  )
}
