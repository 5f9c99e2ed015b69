const words = (list: string) => new Set(list.split(' '))

const ARTICLES = words('a an the its his her their')

/** What stands before or after a person's name and does not change whom it names. */
const ROLES = words(
  'new former senior top state official late and of for at in on by mr mrs ms dr sir prof professor minister ' +
    'president prime deputy foreign finance interior defence defense secretary chancellor governor mayor senator ' +
    'judge justice general commander brigadier captain colonel sgt spokesman spokeswoman spokesperson leader chief ' +
    'head executive director chairman coach engineer analyst lawyer witness opposition club player striker ' +
    'epidemiologist archaeologist central bank union archbishop',
)

/** What stands beside the name of a medium. */
const MEDIA = words(
  'state official local newspaper daily weekly magazine broadcaster journal business sports station site website ' +
    'agency news press channel account page post message video feed report',
)

/** Words after which a phrase only describes its head: "sources close to", "a source in", "a spokesman for". */
const AFTER_HEAD =
  /\s+(?:of|for|with|at|from|in|close|familiar|who|that|led|briefed|on|to|near|inside|by)\b.*/u

/** A word in its singular, roughly: enough to put "official" and "officials" side by side. */
const singular = (word: string): string => (word.length > 3 ? word.replace(/(?<![s])s$/, '') : word)

const tokens = (name: string): string[] =>
  name
    .toLowerCase()
    .normalize('NFKC')
    .replace(/['’]s\b/g, '')
    .match(/[\p{L}\p{M}\p{N}+-]+/gu) ?? []

/** The words that make the name; the whole phrase where nothing but role words stands ("the prime minister"). */
function core(name: string, kind: string): string[] {
  const all = tokens(name).filter((word) => !ARTICLES.has(word))
  const aside = kind === 'person' ? ROLES : kind === 'body' ? ARTICLES : MEDIA
  const kept = all.filter((word) => !aside.has(word))
  return kept.length > 0 ? kept : all
}

/**
 * Do two names name the same speaker? Case, articles and words of role (persons) or of medium
 * (outlets, channels) do not matter.
 *
 * A proper name (person, body, outlet, channel): after those are dropped, the words of one must all be in the
 * other; where the shorter is a single word it must be the last of the longer (a surname) or, for other than persons,
 * the first of it ("Telegram" in "Telegram feed"). An unnamed group: the head noun ("officials" in "two
 * officials close to the talks") must be in both, in either number, and the words up to the head of one must all
 * be in the other, articles and counts aside.
 */
export function sameName(gold: string, found: string, kind = 'outlet'): boolean {
  if (kind === 'unnamed') return sameGroup(gold, found)
  const [one, two] = [core(gold, kind), core(found, kind)]
  const [short, long] = one.length <= two.length ? [one, two] : [two, one]
  if (short.length === 0 || !short.every((word) => long.includes(word))) return false
  const last = short.at(-1)!
  return short.length > 1 || last === long.at(-1) || (kind !== 'person' && last === long[0])
}

const COUNTS = /^(?:an?|the|one|two|three|four|five|six|several|some|many|both|its|his|her|their|\d+)$/

function sameGroup(gold: string, found: string): boolean {
  const [one, two] = [group(gold), group(found)]
  if (one.head === undefined || two.head === undefined) return false
  const [all, others] = [new Set(one.all), new Set(two.all)]
  if (!others.has(one.head) || !all.has(two.head)) return false
  return one.upToHead.every((word) => others.has(word)) || two.upToHead.every((word) => all.has(word))
}

function group(name: string): { all: string[]; upToHead: string[]; head?: string } {
  const bare = (phrase: string) =>
    tokens(phrase)
      .filter((word) => !COUNTS.test(word))
      .map(singular)
  // "One of the jurors": nothing but a count stands before the link, so the whole phrase counts.
  const before = bare(name.replace(AFTER_HEAD, ''))
  const upToHead = before.length > 0 ? before : bare(name)
  return { all: bare(name), upToHead, head: upToHead.at(-1) }
}

const AUXILIARY = /\b(?:is|are|was|were|be|been|it|to|have|has|had|that)\b/g

/** Two hedges are one when they hold the same words, auxiliaries aside: "is said to" and "said to". */
export function sameHedge(gold: string | null, found: string | null): boolean {
  const bare = (hedge: string | null) =>
    (hedge ?? '').toLowerCase().replace(AUXILIARY, ' ').trim().replace(/\s+/g, ' ')
  return bare(gold) === bare(found)
}
