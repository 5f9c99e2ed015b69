/**
 * Whether an address is another publisher's: neither its host nor a domain above it is one of the report's own, nor is
 * one of those below it ("amp.post.example" and "post.example" are one publisher). With nothing known of one's own
 * domains nothing is said.
 * @param hosts the host of the address and the domains above it, longest first
 * @param own domains of the source that published the report
 */
export function isOtherPublisher(hosts: readonly string[], own: readonly string[]): boolean {
  const host = hosts[0]
  if (!host || own.length === 0) return false
  const bare = own.map((domain) => domain.toLowerCase().replace(/^www\./, ''))
  return !bare.some((domain) => hosts.includes(domain) || domain.endsWith(`.${host}`))
}

/**
 * The address that a captured page goes by: its canonical link, unless that is another publisher's; then where it was
 * fetched. A page that was not fetched has only its canonical link.
 */
export function ownAddress(canonical: string | null, fetched: string | null): string | null {
  if (!canonical || !fetched) return canonical ?? fetched
  const host = (url: string) =>
    URL.parse(url)
      ?.hostname.toLowerCase()
      .replace(/^www\./, '') ?? ''
  const [there, here] = [host(canonical), host(fetched)]
  const labels = there.split('.')
  const hosts = labels.slice(0, -1).map((_, from) => labels.slice(from).join('.'))
  return isOtherPublisher(hosts.length > 0 ? hosts : [there], here ? [here, ...above(here)] : [])
    ? fetched
    : canonical
}

/** The domains above a host, but for a last label alone and what is likely a country's second level ("co.uk"). */
function above(host: string): string[] {
  const labels = host.split('.')
  const least = labels.length > 2 && labels.at(-1)!.length === 2 && labels.at(-2)!.length <= 3 ? 3 : 2
  return labels
    .slice(1)
    .flatMap((_, at) => (labels.length - at - 1 >= least ? [labels.slice(at + 1).join('.')] : []))
}
