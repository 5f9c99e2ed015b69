import { byText } from './crosscheck.ts'

/** An unnamed speaker with what is known of it; `office` is its description brought to one form. */
export type UnnamedSpeaker = {
  id: string
  report: string
  office: string | null
  country: string | null
  /** the top body it belongs to */
  body: string | null
  claims: readonly string[]
}
export type SameBecause = 'descriptor' | 'body' | 'country'
export type SamePair = { a: string; b: string; because: SameBecause[] }

/** More pairs than this of one story no editor goes through; the first of them in order of ids are offered. */
const MOST = 300

/** What speaks for two unnamed speakers being one; empty where something known speaks against it. */
export function sameBecause(
  a: Omit<UnnamedSpeaker, 'claims'>,
  b: Omit<UnnamedSpeaker, 'claims'>,
): SameBecause[] {
  if (a.country && b.country && a.country !== b.country) return []
  if (a.body && b.body && a.body !== b.body) return []
  const because: SameBecause[] = []
  if (a.office && a.office === b.office) because.push('descriptor')
  if (a.body && a.body === b.body) because.push('body')
  if (a.country && a.country === b.country) because.push('country')
  return because
}

/**
 * Unnamed speakers of one story that could be the same though they never meet on one claim: in different reports, of
 * the same description or body, and nothing known against it. (P1 alone would offer any two of whom little is known.)
 * Order of the speakers is irrelevant; the pairs are in order of ids.
 */
export function sameSpeakersOf(speakers: readonly UnnamedSpeaker[]): SamePair[] {
  const list = [...new Map(speakers.map((one) => [one.id, one])).values()].sort((x, y) => byText(x.id, y.id))
  const alike = [groupsOf(list, ({ office }) => office), groupsOf(list, ({ body }) => body)]
  const pairs: SamePair[] = []
  // in order of ids, and no further than they are offered: a story of thousands of speakers has millions of pairs
  for (const a of list) {
    const found = new Map<string, SamePair>()
    for (const groupOf of alike)
      for (const b of groupOf(a)) {
        if (a.report === b.report || a.claims.some((claim) => b.claims.includes(claim))) continue
        const because = sameBecause(a, b)
        if (because.length > 0) found.set(b.id, { a: a.id, b: b.id, because })
      }
    pairs.push(...[...found.values()].sort((x, y) => byText(x.b, y.b)))
    if (pairs.length >= MOST) break
  }
  return pairs.slice(0, MOST)
}

/** Of each speaker those after it that have the same of something, as many as are looked at. */
function groupsOf(
  list: readonly UnnamedSpeaker[],
  of: (one: UnnamedSpeaker) => string | null,
): (one: UnnamedSpeaker) => UnnamedSpeaker[] {
  const groups = Map.groupBy(list, of)
  const places = new Map([...groups.values()].flatMap((group) => group.map((one, at) => [one, at] as const)))
  return (one) => {
    const key = of(one)
    const at = places.get(one)!
    return key ? groups.get(key)!.slice(at + 1, at + 1 + MOST) : []
  }
}
