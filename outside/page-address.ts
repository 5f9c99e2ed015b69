import { isAllowedHost } from './connect-guarded.ts'
import { FetchFailure } from './fetch-outcome.ts'

/**
 * Reads an address that a person or a redirect gave: http or https, no name or password, ports 80 and 443 unless
 * the setting names the host and port. Throws FetchFailure 'bad address'. The fragment is dropped.
 */
export function pageAddress(
  given: string,
  base: URL | undefined,
  rules: { allowHosts: string[]; ports: number[] },
): URL {
  const url = URL.parse(given, base)
  if (!url) throw new FetchFailure('bad address', 'not an address')
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchFailure('bad address', `${url.protocol} links`)
  if (url.username || url.password) throw new FetchFailure('bad address', 'holds a name or password')
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
  if (!rules.ports.includes(port) && !isAllowedHost(rules.allowHosts, url.protocol, url.hostname, url.port)) {
    throw new FetchFailure('bad address', `port ${port}`)
  }
  url.hash = ''
  return url
}

/**
 * A redirect's target as its server meant it: headers arrive as one character a byte, while sites with
 * Arabic or Hebrew paths send raw UTF-8.
 */
export function locationText(header: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(header, 'latin1'))
  } catch {
    // not UTF-8, so the characters are what they seem
    return header
  }
}
