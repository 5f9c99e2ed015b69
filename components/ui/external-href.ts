const allowed = new Set(['http:', 'https:', 'mailto:'])

/**
 * An address from outside as it may stand in a link: whole, and http, https or mailto (promise X3).
 * @returns null for anything else, such as javascript:, data:, a relative path or no address at all
 */
export function externalHref(address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address)) return null
  const url = new URL(address)
  return allowed.has(url.protocol) ? url.href : null
}
