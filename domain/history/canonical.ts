/**
 * JSON with sorted keys and no white space (after RFC 8785), so that equal values give equal bytes and one hash.
 * Undefined members are left out, as JSON.stringify does; dates become ISO strings.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (value instanceof Canonical) return value.json
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = value as Record<string, unknown>
  let json = ''
  // sorts by UTF-16 units, as the RFC does
  for (const key of Object.keys(members).sort()) {
    const member = members[key]
    if (member !== undefined) json += `${json && ','}${JSON.stringify(key)}:${canonicalJson(member)}`
  }
  return `{${json}}`
}

/** What was made canonical before, to stand in something larger without being gone through again. */
export class Canonical {
  readonly json: string
  constructor(value: unknown) {
    this.json = canonicalJson(value)
  }
}
