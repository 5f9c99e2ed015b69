/** Where a request comes from, as far as is kept: never a whole address, never a whole user agent. */
export type Asking = { address: string; device: string }

export const unknownAsking: Asking = { address: '', device: '' }

/**
 * An address by its first half: enough to tell home from elsewhere, not enough to tell a household. An IPv4 address
 * loses its last number, an IPv6 network (client.ts gives /64) all but its first three groups.
 */
export function shortened(address: string): string {
  const four = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(address)?.[1]
  if (four) return `${four}.*`
  const groups = address.split('::')[0]?.split(':').filter(Boolean) ?? []
  return address.includes(':') && groups.length > 0 ? `${groups.slice(0, 3).join(':')}:*` : ''
}

// Order counts: each of these also names what stands below it. Names as the makers write them, from their user agents.
const browsers: [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\b(?:Headless)?Chrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/\b(?:iPhone|iPod)\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

/** With what somebody came, by the names in its user agent: "Firefox, Linux"; empty where none is known. */
export function deviceOf(userAgent: string): string {
  const first = (list: [RegExp, string][]) => list.find(([shape]) => shape.test(userAgent))?.[1]
  return [first(browsers), first(systems)].filter(Boolean).join(', ')
}
