import 'server-only'

/** The host of an address and the domains above it, longest first, without a leading "www.": news.post.example, post.example. */
export function hostsOf(url: string): string[] {
  const host = URL.parse(url)
    ?.hostname.toLowerCase()
    .replace(/^www\./, '')
  if (!host) return []
  const labels = host.split('.')
  // A last label alone ("example") is nobody's domain.
  return labels.slice(0, -1).map((_, from) => labels.slice(from).join('.'))
}
