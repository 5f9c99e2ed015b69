import type { CueKind } from './cue-words.ts'

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
