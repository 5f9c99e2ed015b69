'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { keyOf } from '#components/desk/keys.ts'
import { useKey } from '#components/desk/use-key.ts'
import { Dir } from '#components/ui/dir.tsx'
import { Kbd } from '#components/ui/kbd.tsx'

export type OverdueRow = {
  id: string
  wording: string
  language: string
  due: string
  moved: string
  href: string
}
type Props = {
  title: string
  text: string
  rows: readonly OverdueRow[]
  /** what the two keys say became of it */
  words: { met: string; missed: string }
}

/** Expectations that wait to be decided: j and k go through them, one key says what became of the one in hand. */
export function DeskOverdue({ title, text, rows, words }: Props) {
  const router = useRouter()
  useKey((event) => {
    const key = keyOf(event)
    const id = document.activeElement?.getAttribute('data-overdue')
    const row = rows.find((one) => one.id === id)
    const outcome = key === 'm' ? 'met' : key === 'x' ? 'missed' : null
    if (!row || !outcome) return false
    router.push(`${row.href}?outcome=${outcome}#outcome`)
    return true
  })
  return (
    <section aria-labelledby="overdue" className="grid gap-1 border-s-2 border-warn ps-4">
      <h2 id="overdue" className="font-medium">
        {title}
      </h2>
      <p className="text-12 text-quiet">{text}</p>
      <ul>
        {rows.map(({ id, wording, language, due, moved, href }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-hairline py-1">
            <Link
              href={`${href}#expectation`}
              data-row
              data-overdue={id}
              className="group min-w-0 grow basis-64 font-medium hover:text-accent"
            >
              <Dir language={language}>{wording}</Dir>
            </Link>
            <span className="text-12 text-quiet">
              {due}
              {moved && ` · ${moved}`}
            </span>
            <span className="flex gap-3 text-12">
              <Link
                href={`${href}?outcome=met#outcome`}
                className="link inline-flex min-h-6 items-center gap-1"
              >
                {words.met} <Kbd keys="m" />
              </Link>
              <Link
                href={`${href}?outcome=missed#outcome`}
                className="link inline-flex min-h-6 items-center gap-1"
              >
                {words.missed} <Kbd keys="x" />
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
