import anyAscii from 'any-ascii'

/** Words of a name that say nothing of who it is: articles and particles of several languages, in Latin letters. */
const PARTICLES = new Set(
  'the al el as ash an ar at ad az ha la le les los las der die das den de du del della di da van von bin ibn ben bint abu y e et and of'.split(
    ' ',
  ),
)
/** Letters that one sound is written with when a name moves between scripts (own compilation). */
const SOUNDS: [RegExp, string][] = [
  [/tch|tsh|cz/g, 'c'],
  [/sch|sh/g, 's'],
  [/ch|kh|ck|q/g, 'k'],
  [/gh/g, 'g'],
  [/dj|zh/g, 'j'],
  [/ph/g, 'b'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ts|tz/g, 's'],
  [/x/g, 'ks'],
  [/c/g, 'k'],
  [/[fpv]/g, 'b'],
  [/z/g, 's'],
]

/** Latin letters without accents, in lower case, words apart. */
const plain = (name: string): string[] =>
  // Hebrew writes o and u with the letter that is v at the beginning of a word, and w where it stands twice
  anyAscii(
    name
      .normalize('NFKC')
      .replace(/(?<!\p{L})ו(?!ו)/gu, 'v')
      .replace(/ו+/g, 'w'),
  )
    .toLowerCase()
    // a hamza at the beginning carries a vowel
    .replace(/(?<!\S)'/g, 'a')
    .replace(/['’`.]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)

/**
 * The sound of each word of a name without its vowels, as one language writes it and another reads it: “Ghazi Tamad”
 * and “غازي تمد” are both “gs hmd”. Particles are left out; a word of vowels only keeps its first letter.
 */
export function soundsOf(name: string): string[] {
  const words = plain(name)
  const said = words.filter((word) => !PARTICLES.has(word))
  return (said.length > 0 ? said : words).map(soundOf)
}

function soundOf(word: string): string {
  const bare = word.length > 3 ? word.replace(/^al(?=[b-df-hj-np-tv-z])/, '') : word
  const sounds = SOUNDS.reduce((text, [letters, sound]) => text.replace(letters, sound), bare)
  const consonants = sounds.replace(/[aeiouy]|(?!^)[hw]/g, '').replace(/(.)\1+/g, '$1')
  return consonants || word[0]!
}

/** From here on two names are alike in more than the last word. */
export const WHOLE_NAME = 0.7

/**
 * How likely two names are of one actor, 0 to 1: all words alike 1, some words of the longer name left out 0.8, a first
 * name only as its initial 0.75, the last word alone 0.6, initials of the other 0.7; else 0. What words mean is not known here.
 */
export function likeness(a: string, b: string): number {
  const [one, two] = [soundsOf(a), soundsOf(b)]
  const [short, long] = one.length <= two.length ? [one, two] : [two, one]
  if (short.length === 0) return 0
  if (short.length === long.length && short.every((word, at) => word === long[at])) return 1
  if (isInitials(a, b) || isInitials(b, a)) return 0.7
  if (short.at(-1) !== long.at(-1) || short.at(-1)!.length < 2) return 0
  if (short.length === 1) return 0.6
  if (isWithin(short, long)) return 0.8
  const [first, other] = [plain(a)[0]!, plain(b)[0]!]
  const initial = (first.length === 1 || other.length === 1) && first[0] === other[0]
  return initial ? 0.75 : 0
}

const isWithin = (short: string[], long: string[]): boolean => {
  let at = 0
  for (const word of long) if (word === short[at]) at++
  return at === short.length
}

/** “UN” for “United Nations”: two or more capitals that begin the other's words. */
function isInitials(short: string, long: string): boolean {
  const letters = short.replaceAll('.', '')
  if (!/^\p{Lu}{2,}$/u.test(letters)) return false
  const words = plain(long).filter((word) => !PARTICLES.has(word))
  return words.length >= 2 && words.map((word) => word[0]).join('') === plain(letters).join('')
}
