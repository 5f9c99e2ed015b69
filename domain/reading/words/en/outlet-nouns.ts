/** Nouns that make the name beside them an outlet ("the daily X", "the X news agency"). Own list after how English-language reports introduce other media. */
export const OUTLET_NOUNS = words(
  'daily weekly newspaper magazine broadcaster site website portal tabloid journal station newsletter blog outlet paper broadsheet newswire wire',
)
/** First words of outlet names. Own list. */
export const OUTLET_OPENINGS = words('radio channel tv télé kanal canal rádio chaîne')

/** What somebody reports in: "a report in the X", "a story by X". Own list. */
export const REPORT_NOUNS = words(
  'report reports story stories article articles account reporting investigation scoop',
)

/** Verbs that say that a report is right, and that it is wrong. Own list from VerbNet 29.5, 33 and 37.7, plain past and present forms. */
export const BEARS_OUT = words(
  'confirm confirms confirmed confirming corroborate corroborates corroborated corroborating support supports supported bear bears bore echo echoes echoed match matches matched verify verified bearing echoing matching',
)
export const CONTRADICTS = words(
  'deny denies denied denying reject rejects rejected rejecting dismiss dismisses dismissed dismissing dispute disputes disputed disputing refute refutes refuted refuting rebut rebuts rebutted contradict contradicts contradicted contradicting rubbish rubbished',
)

function words(list: string): Set<string> {
  return new Set(list.split(/\s+/).filter(Boolean))
}
