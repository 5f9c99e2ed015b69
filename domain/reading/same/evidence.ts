import { rarityAmong } from './rarity.ts'
import { inLightOf, type SignKind, type Signs } from './signs.ts'

/** How much a shared word of each kind says about the event, in the cosine. */
const WEIGHT: Record<SignKind, number> = {
  name: 1.3,
  capital: 1,
  number: 1.3,
  date: 1.5,
  reporting: 0.5,
  word: 1,
}

/** What speaks for and against two passages reporting one thing, in the order of the learned weights. */
export const EVIDENCE = [
  'cosine',
  'coverage',
  'coverage by length',
  'words in common',
  'rarity of words in common',
  'numbers in common',
  'quantities in common',
  'dates in common',
  'reporting in common',
  'different dates',
  'different names in one place',
  'passages without a name',
  'passages that lean',
  'words in common squared',
  'couples in common',
  'pieces in common',
  'names in common by rarity',
  'only different names',
  'different numbers',
  'length of the shorter',
] as const
export type Evidence = Record<(typeof EVIDENCE)[number], number>

/**
 * Gathers the evidence. `coverage` is the share of the poorer passage's rarity that both hold; `different names in
 * one place` counts where beside the same word ("placed Bush", "placed Thomas") each has a name or a number that
 * the other lacks. `rare` is given in training alone.
 */
export function evidenceFor(
  a: Signs,
  b: Signs,
  rare = rarityAmong([...a.kinds.keys(), ...b.kinds.keys()]),
): Evidence {
  const rarityOf = (signs: Iterable<string>) => [...signs].reduce((sum, sign) => sum + rare(sign), 0)
  const [one, two] = [inLightOf(a, b), inLightOf(b, a)]
  const shared = [...one.keys()].filter((sign) => two.has(sign))
  const kinds = shared.map((sign) => sharedKind(one.get(sign)!, two.get(sign)!))
  const count = (...wanted: SignKind[]) => kinds.filter((kind) => wanted.includes(kind)).length
  const words = shared.filter((_, at) => kinds[at] === 'word' || kinds[at] === 'capital')
  const common = shared.reduce((sum, sign) => sum + WEIGHT[one.get(sign)!] * WEIGHT[two.get(sign)!], 0)
  const poorer = Math.min(rarityOf(one.keys()), rarityOf(two.keys()))
  const coverage = rarityOf(shared) / (poorer || 1)
  const named = (all: Map<string, SignKind>) => [...all.values()].includes('name')
  const dated = (all: Map<string, SignKind>) => [...all.values()].includes('date')
  const onlyOwnDates = [one, two].every((all) => dated(all)) && count('date') === 0
  return {
    cosine: common / Math.sqrt(squared(one) * squared(two) || 1),
    coverage,
    'coverage by length': coverage * Math.log(1 + Math.min(one.size, two.size)),
    'words in common': Math.log(1 + words.length),
    'rarity of words in common': rarityOf(words),
    'numbers in common': Math.min(2, count('number')),
    'quantities in common': Math.min(2, both(a.quantities, b.quantities)),
    'dates in common': Math.min(2, count('date')),
    'reporting in common': Math.min(2, count('reporting')),
    'different dates': onlyOwnDates ? 1 : 0,
    'different names in one place': Math.min(3, differentNames(a, b, one, two)),
    'passages without a name': (named(one) ? 0 : 1) + (named(two) ? 0 : 1),
    'passages that lean': (a.leans ? 1 : 0) + (b.leans ? 1 : 0),
    'words in common squared': Math.log(1 + words.length) ** 2,
    'couples in common': both(a.couples, b.couples) > 0 ? 1 : 0,
    'pieces in common': likeness(a.pieces, b.pieces),
    ...namesAndNumbers(one, two, rarityOf),
    'length of the shorter': Math.log(1 + Math.min(one.size, two.size)),
  }
}

/** Rarity that a passage's names are taken to have besides, so that one shared name is not all. */
const OTHER_NAMES = 1

function namesAndNumbers(
  one: Map<string, SignKind>,
  two: Map<string, SignKind>,
  rarityOf: (signs: Iterable<string>) => number,
) {
  const of = (kinds: Map<string, SignKind>, ...wanted: SignKind[]) =>
    new Set([...kinds].filter(([, kind]) => wanted.includes(kind)).map(([sign]) => sign))
  const [mine, theirs] = [of(one, 'name', 'capital'), of(two, 'name', 'capital')]
  const shared = [...mine].filter((sign) => theirs.has(sign))
  const poorer = Math.min(rarityOf(mine), rarityOf(theirs))
  const [numbers, others] = [of(one, 'number'), of(two, 'number')]
  const alone = (from: Set<string>, to: Set<string>) => [...from].filter((sign) => !to.has(sign)).length
  return {
    'names in common by rarity': rarityOf(shared) / (poorer + OTHER_NAMES),
    'only different names': mine.size > 0 && theirs.size > 0 && shared.length === 0 ? 1 : 0,
    'different numbers': Math.min(2, alone(numbers, others), alone(others, numbers)),
  }
}

/** Cosine of two passages by their pieces of four characters. */
function likeness(a: Map<string, number>, b: Map<string, number>): number {
  let common = 0
  for (const [piece, times] of a) common += times * (b.get(piece) ?? 0)
  const squares = (all: Map<string, number>) => [...all.values()].reduce((sum, n) => sum + n * n, 0)
  return common / Math.sqrt(squares(a) * squares(b) || 1)
}

function sharedKind(one: SignKind, two: SignKind): SignKind {
  if (one === 'name' || two === 'name') return 'name'
  return one === 'capital' || two === 'capital' ? 'capital' : one
}

/** Squared length of a passage in the space of its telling words. */
function squared(kinds: Map<string, SignKind>): number {
  let sum = 0
  for (const kind of kinds.values()) sum += WEIGHT[kind] ** 2
  return sum
}

const both = (a: Set<string>, b: Set<string>): number => [...a].filter((one) => b.has(one)).length

const TELLS_APART: ReadonlySet<SignKind | undefined> = new Set(['name', 'capital', 'number'] as const)

function differentNames(a: Signs, b: Signs, one: Map<string, SignKind>, two: Map<string, SignKind>): number {
  let different = 0
  for (const [slot, mine] of a.beside) {
    const theirs = b.beside.get(slot)
    if (!theirs || both(mine, theirs) > 0) continue
    const own = [...mine].some((sign) => TELLS_APART.has(one.get(sign)) && !two.has(sign))
    if (own && [...theirs].some((sign) => TELLS_APART.has(two.get(sign)) && !one.has(sign))) different++
  }
  return different
}
