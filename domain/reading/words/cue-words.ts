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
 * `hearer` (told reporters ...), `as` (sees X as Y), or after a preposition (`+for`: called for).
 */
export type Frame = 'clause' | 'thing' | 'to' | 'hearer' | 'as' | `+${string}`

export type CueVerb = { base: string; kind: CueKind; frames: Frame[] }

/** Words by what their cue does, split at blanks; phrases are split at bars. */
export type ByKind = Partial<Record<CueKind, string>>

/**
 * The lists of a language that is read without a tagger: words in lower case split at blanks, phrases split at bars.
 * A list that a language lacks is left out.
 */
export type CueLists = {
  /** BCP 47 primary tag */
  language: string
  /** where the lists come from */
  origin: string
  /** true when names are written with a capital */
  capitals: boolean
  /** finite verbs of reporting in every form that reports */
  verbs: ByKind
  /** participles that report together with an auxiliary of the same clause ("a déclaré", "hat ... erklärt") */
  participles?: ByKind
  auxiliaries?: string
  /** an infinitive behind a verb of saying is its content, as a pattern ("dit avoir abattu"), and words before it */
  infinitives?: string
  beforeInfinitives?: string
  /** verbs and participles that report with a preposition ("sprach von"), and those prepositions */
  talks?: string
  about?: string
  /** verbs of learning, whose source stands behind a word of `learnedFrom` ("erfuhr aus") */
  learns?: string
  learnedFrom?: string
  /** verbs of praise and blame, whose object is what was said ("a dénoncé une atteinte à ...") */
  judges?: string
  /** verbs whose particle stands at the end of the clause, as `teilte_mit` */
  particles?: ByKind
  /** cues of several words ("a fait savoir") */
  phrases?: ByKind
  /** phrases whose verb reports nothing ("se negó a") */
  notCues?: string
  /** to whom something is told, no part of the name before it */
  audience?: string
  /** letters written together with a word that the other lists hold without them ("و", "ב") */
  joined?: string
  /** the article written together with its noun, which comes back after a joined letter ("ال") */
  article?: string
  /** shortened words before an apostrophe ("l' d' qu'"), and pronouns joined behind a verb ("-t-il") */
  elided?: string
  enclitics?: string
  /** words that open the content ("que"), and beginnings of words that do so (Hebrew ש) */
  openers: string
  openerPrefixes?: string
  /** the content may follow a comma alone ("sagte, er komme") */
  commaOpens?: boolean
  /** phrases before a source ("selon") and after it ("zufolge") */
  accordingTo: string
  accordingAfter?: string
  /** the same, but only before a named person at the start of a sentence ("pour") */
  perhaps?: string
  /** words that name a speaker behind a passage without a verb ("so der Minister") */
  bare?: string
  /** verbs without a subject whose source stands behind a preposition, and those prepositions ("hieß es aus") */
  impersonal?: string
  from?: string
  /** words before an object, and endings of words, at which a speaker's name ends */
  objects?: string
  nameEnds?: string
  /** phrases that put a cue behind or before what it reports ("comme", "wie", "según") */
  as?: string
  /** phrases that make the subject of a sentence its source ("nach eigenen Angaben") */
  ownWords?: string
  /** what an outlet says when it cites ("citant", "unter Berufung auf") */
  citing: string
  /** words before an outlet that was told ("à", "gegenüber") */
  hearers: string
  outletNouns: string
  /** endings of nouns of the press */
  outletEndings?: string
  /** words that newspapers are called by, with a capital behind an article ("Le Courrier") */
  pressNames?: string
  outlets: string
  channels: string
  hedges: string
  /** documents whose author is the source ("un rapport de"), and what stands before the author */
  documents?: string
  authored?: string
  /** words that begin an aside on a source ("cité par") */
  asides?: string
  /** words that set a clause against the one before ("tandis que") */
  contrasts?: string
  /** words that open a clause which is no content by itself ("als") */
  subordinates?: string
  /** a verb without a subject has that of the sentence before */
  dropsSubject?: boolean
  /** verb forms that hedge when nothing opens the content, as a pattern ("aurait") */
  conditional?: string
  /** verb forms that carry reported speech on into a sentence without a cue ("sei") */
  reported?: string
  pronouns: string
  articles: string
  /** articles that point at nobody in particular */
  indefinite?: string
  relatives: string
  conjunctions: string
  /** words at which a speaker's name ends: prepositions and adverbs, and words for days and times of day */
  joiners: string
  times: string
  /** words that link a title to its body ("of") */
  links: string
  /** common given names, which tell a name from the complement of a title */
  givenNames: string
  /** nouns of an office, of a body, and of people without a name, and endings of such nouns */
  roles: string
  roleEndings?: string
  /** offices of two words of which the first names a body ("חברת הכנסת") */
  titlePhrases?: string
  bodies: string
  bodyEndings?: string
  unnamed: string
  unnamedEndings?: string
  /** adjectives of nationality and the country they name, ISO 3166-1 alpha-2 */
  countries: Record<string, string>
}

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
