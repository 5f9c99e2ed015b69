/** What a site's robots.txt asks of us. `delay` in seconds, where it names one. */
export type Robots = { allows(path: string): boolean; delay: number | null }

/** Our product token, as sites name it in robots.txt (RFC 9309, 2.2.1). */
export const ROBOT = 'onrecord'
/** No more of a file is read (RFC 9309, 2.5 asks for at least 500 KiB). */
const LONGEST = 512_000
/** A longer wait than this between two pages is not kept: a report would never be looked at. */
const LONGEST_DELAY = 60

type Rule = { allow: boolean; path: string }
type Group = { agents: string[]; rules: Rule[]; delay: number | null }

/**
 * Reads a robots.txt after RFC 9309: the groups that name us, or else those for everybody; of the rules that fit a path
 * the longest counts, and of two as long the one that allows. `Crawl-delay`, which the RFC leaves out, is kept too.
 */
export function readRobots(text: string): Robots {
  const groups = groupsOf(text.slice(0, LONGEST))
  const named = groups.filter(({ agents }) => agents.includes(ROBOT))
  const ours = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes('*'))
  const rules = ours.flatMap((group) => group.rules)
  const delays = ours.flatMap(({ delay }) => (delay === null ? [] : [delay]))
  return {
    allows(path) {
      if (path === '/robots.txt') return true
      const asked = normal(path)
      const fitting = rules.filter((rule) => fits(rule.path, asked))
      fitting.sort((a, b) => b.path.length - a.path.length || Number(b.allow) - Number(a.allow))
      return fitting[0]?.allow ?? true
    },
    delay: delays.length > 0 ? Math.min(Math.max(...delays), LONGEST_DELAY) : null,
  }
}

function groupsOf(text: string): Group[] {
  const groups: Group[] = []
  let open = false
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    const [, name = '', value = ''] = /^\s*([a-z-]+)\s*:\s*(.*?)\s*$/i.exec(line.replace(/#.*/, '')) ?? []
    const field = name.toLowerCase()
    if (field === 'user-agent') {
      if (!open) groups.push({ agents: [], rules: [], delay: null })
      open = true
      groups.at(-1)?.agents.push(/^(?:\*|[a-z_-]+)/i.exec(value)?.[0].toLowerCase() ?? '')
      continue
    }
    const group = groups.at(-1)
    if (!group) continue
    if (field === 'allow' || field === 'disallow') {
      open = false
      if (value !== '') group.rules.push({ allow: field === 'allow', path: normal(value) })
    }
    if (field === 'crawl-delay') {
      open = false
      if (/^\d+(\.\d+)?$/.test(value)) group.delay = Number(value)
    }
  }
  return groups
}

/** Characters beyond ASCII as they go over the wire, and no difference between %7e and %7E. */
const normal = (path: string): string =>
  path
    .replace(/[^!-~]/gu, (character) => encodeURIComponent(character.isWellFormed() ? character : '\uFFFD'))
    .replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase())

/** `*` stands for anything, `$` at the end for the end. Walked by hand: a pattern must not stall anybody. */
function fits(pattern: string, path: string): boolean {
  const whole = pattern.endsWith('$')
  const parts = (whole ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(parts[0]!)) return false
  let at = parts[0]!.length
  for (const [place, part] of parts.entries()) {
    if (place === 0) continue
    if (whole && place === parts.length - 1) return path.length - part.length >= at && path.endsWith(part)
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return !whole || at === path.length
}
