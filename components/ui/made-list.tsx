import Link from 'next/link'
import type { ReactNode } from 'react'
import { Dir } from './dir.tsx'

type Item = { id: string; words: string; language: string | null; aside?: ReactNode }
type Props = {
  title: string
  items: readonly Item[]
  href: (id: string) => string
  /** where all of them are, and what that is called, where not all are listed */
  rest?: { href: string; words: string } | null
}

/** The things that a number counts, each a link. */
export function MadeList({ title, items, href, rest }: Props) {
  return (
    <>
      <p className="font-medium">{title}</p>
      <ul className="mt-1 grid gap-1">
        {items.map(({ id, words, language, aside }) => (
          <li key={id}>
            <Link href={href(id)} className="block hover:text-accent hover:underline">
              <Dir language={language} lines={2}>
                {words}
              </Dir>
              {aside && <span className="text-quiet"> {aside}</span>}
            </Link>
          </li>
        ))}
      </ul>
      {rest && (
        <p className="mt-1">
          <Link href={rest.href} className="link">
            {rest.words}
          </Link>
        </p>
      )}
    </>
  )
}
