import type { ByKind, CueLists } from './cue-lists.ts'

/** What a cue does with the words it reports; decides how sure a draft is and which stance its cue suggests. */
export type CueKind =
  | 'say'
  | 'assert'
  | 'confirm'
  | 'deny'
  | 'demand'
  | 'ask'
  | 'promise'
  | 'report'
  | 'show'
  | 'judge'
  | 'belief'
  | 'wish'
  | 'refuse'

/**
 * How a cue takes its content: `clause` (said (that) ...), `thing` (rejected the offer), `to` (vowed to leave),
 * `hearer` (told reporters ...), `as` (sees X as Y), `at` (puts the cost at 3 million), or after a preposition (`+for`:
 * called for).
 */
export type Frame = 'clause' | 'thing' | 'to' | 'hearer' | 'as' | 'at' | `+${string}`

export type CueVerb = { base: string; kind: CueKind; frames: Frame[] }

/** The lists of a language as look-ups. */
export type CueWords = ReturnType<typeof compile>

const split = (list: string | undefined) => (list ? list.split(/\s+/).filter(Boolean) : [])
const set = (list: string | undefined) => new Set(split(list))
const without = (all: Set<string>, some: Set<string>) => new Set([...all].filter((word) => !some.has(word)))
/** A shortened word stands by itself: "s'est dit" is three words. */
const apart = (phrase: string) => phrase.replace(/'(?=\p{L})/gu, "' ")

function byKind(lists: ByKind | undefined, at: RegExp): Map<string, CueKind> {
  const map = new Map<string, CueKind>()
  for (const [kind, list] of Object.entries(lists ?? {}))
    for (const word of list.split(at).filter(Boolean)) map.set(apart(word.trim()), kind as CueKind)
  return map
}

/** Phrases by their first word, the longest first. */
function phrases(list: Iterable<string>): Map<string, string[][]> {
  const map = new Map<string, string[][]>()
  for (const phrase of list) {
    const parts = split(apart(phrase))
    if (parts.length === 0) continue
    map.set(parts[0]!, [...(map.get(parts[0]!) ?? []), parts])
  }
  for (const found of map.values()) found.sort((a, b) => b.length - a.length)
  return map
}

const bars = (list: string | undefined) => (list ?? '').split('|')

/** Turns the lists of a language into look-ups. */
export function compile(lists: CueLists) {
  const bodies = set(lists.bodies)
  const kindOfPhrase = byKind(lists.phrases, /\|/)
  const particles = new Map<string, [particle: string, kind: CueKind][]>()
  for (const [pair, kind] of byKind(lists.particles, /\s+/)) {
    const [verb, particle] = pair.split('_') as [string, string]
    particles.set(verb, [...(particles.get(verb) ?? []), [particle, kind]])
  }
  const words = {
    lists,
    capitals: lists.capitals,
    verbs: byKind(lists.verbs, /\s+/),
    participles: byKind(lists.participles, /\s+/),
    auxiliaries: set(lists.auxiliaries),
    particles,
    notCues: phrases(bars(lists.notCues)),
    audience: set(lists.audience),
    infinitives: lists.infinitives ? new RegExp(`^(?:${lists.infinitives})$`, 'u') : null,
    beforeInfinitives: set(lists.beforeInfinitives),
    talks: set(lists.talks),
    about: set(lists.about),
    learns: set(lists.learns),
    learnedFrom: phrases(bars(lists.learnedFrom)),
    judges: set(lists.judges),
    documents: set(lists.documents),
    authored: set(lists.authored),
    asides: set(lists.asides),
    subordinates: set(lists.subordinates),
    contrasts: set(lists.contrasts),
    phrases: phrases(kindOfPhrase.keys()),
    kindOfPhrase,
    joined: split(lists.joined),
    elided: split(lists.elided),
    enclitics: split(lists.enclitics).sort((a, b) => b.length - a.length),
    openers: set(lists.openers),
    openerPrefixes: split(lists.openerPrefixes),
    accordingTo: phrases(bars(lists.accordingTo)),
    accordingAfter: phrases(bars(lists.accordingAfter)),
    perhaps: phrases(bars(lists.perhaps)),
    bare: set(lists.bare),
    impersonal: set(lists.impersonal),
    from: set(lists.from),
    objects: set(lists.objects),
    nameEnds: lists.nameEnds ? new RegExp(`^(?:${lists.nameEnds})$`, 'u') : null,
    as: phrases(bars(lists.as)),
    ownWords: phrases(bars(lists.ownWords)),
    citing: phrases(bars(lists.citing)),
    hearers: set(lists.hearers),
    outletNouns: set(lists.outletNouns),
    outletEndings: set(lists.outletEndings),
    outlets: set(lists.outlets),
    titlePhrases: phrases(bars(lists.titlePhrases)),
    pressNames: set(lists.pressNames),
    givenNames: set(lists.givenNames),
    channels: set(lists.channels),
    hedges: bars(lists.hedges.toLowerCase()).filter(Boolean),
    conditional: lists.conditional ? new RegExp(`(?<!\\p{L})(?:${lists.conditional})(?!\\p{L})`, 'iu') : null,
    reported: set(lists.reported),
    pronouns: set(lists.pronouns),
    articles: set(lists.articles),
    indefinite: set(lists.indefinite),
    relatives: set(lists.relatives),
    conjunctions: set(lists.conjunctions),
    joiners: set(lists.joiners),
    times: set(lists.times),
    links: set(lists.links),
    // A word of both is rather the body: "the opposition", "the company".
    roles: without(set(lists.roles), bodies),
    roleEndings: set(lists.roleEndings),
    bodies,
    bodyEndings: set(lists.bodyEndings),
    unnamed: without(set(lists.unnamed), bodies),
    unnamedEndings: set(lists.unnamedEndings),
    countries: new Map(Object.entries(lists.countries)),
  }
  return { ...words, known: knownIn(words) }
}

type Has = Iterable<string> | Map<string, unknown>

/** Whether some list holds a word as it stands; then a letter joined to its front may be taken off. */
function knownIn(words: Record<(typeof KNOWN)[number], Has>): (word: string) => boolean {
  const all = new Set<string>()
  for (const list of KNOWN) {
    const found = words[list]
    for (const word of found instanceof Map ? found.keys() : found) all.add(word)
  }
  return (word) => all.has(word)
}

const KNOWN = [
  'verbs',
  'bodies',
  'roles',
  'unnamed',
  'outletNouns',
  'outlets',
  'channels',
  'times',
  'accordingTo',
  'as',
  'phrases',
  'givenNames',
] as const
