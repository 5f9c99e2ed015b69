import { buttonClass } from '#components/ui/button.tsx'

type Props = { label: string; entries: readonly { href: string; name: string }[] }

/** What the menu of further sections holds, for those without script. */
export function FurtherOpen({ label, entries }: Props) {
  return (
    <details className="relative">
      <summary className={`${buttonClass('quiet')} list-none`}>{label}</summary>
      <ul className="absolute end-0 z-40 min-w-48 rounded-md border border-hairline bg-paper p-1 shadow-lift">
        {entries.map(({ href, name }) => (
          <li key={href}>
            <a href={href} className="flex min-h-8 items-center rounded-sm px-2 pointer-coarse:min-h-11">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
