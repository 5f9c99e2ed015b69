type Link = { href: string; name: string; type?: string }
type Props = { label: string; links: readonly Link[] }

/** Ways to follow a page or take what it shows away: plain links, one line. */
export function TakeAway({ label, links }: Props) {
  return (
    <p className="no-print flex flex-wrap items-center gap-x-4 gap-y-1 text-12 text-quiet">
      <span className="font-medium">{label}</span>
      {links.map(({ href, name, type }) => (
        // not a page: the browser fetches it, the router must not
        <a
          key={href}
          href={href}
          type={type}
          className="link inline-flex min-h-6 items-center pointer-coarse:min-h-11"
        >
          {name}
        </a>
      ))}
    </p>
  )
}
