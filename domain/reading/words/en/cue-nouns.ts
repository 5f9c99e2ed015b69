/** Nouns that report what somebody said, thought or means to do, with the word that opens their content. Own list after Quirk et al. 17.26 (appositive clauses). */
export const THAT_NOUNS = new Set(
  `statement claim claims allegation allegations assertion assertions accusation accusations argument announcement report reports
  belief beliefs suggestion suggestions idea fear fears hope hopes concern concerns warning warnings promise pledge vow denial
  admission acknowledgment conclusion prediction complaint complaints demand demands insistence rumors rumours speculation
  assurance assurances insistence reminder hint hints
  criticism criticisms testimony guarantee guarantees charge charges contentions predictions pledges vows promises denials
  admissions confession finding findings conclusions remark hopes acknowledgement
  request requests recommendation recommendations proposal proposals boast excuse excuses reply insinuation theory estimate estimates forecast forecasts
  confirmation notion opinion view point contention revelation revelations confidence expectation expectations sense doubt doubts`
    .split(/\s+/)
    .filter(Boolean),
)
/** Nouns that name what somebody said before "is that" or "was:" ("her answer was that ..."). Own list. */
export const SAID_NOUNS = new Set(
  'answer comment response reply message point position view verdict explanation excuse theory slogan motto line mantra advice account ruling assessment defence defense'.split(
    ' ',
  ),
)
/** Nouns of an act of speech, with the prepositions before what it was about ("her call for a truce"). Own list. */
export const ABOUT_NOUNS = new Map<string, RegExp>([
  ...byNoun('call calls demand demands plea pleas appeal appeals', /^for$/),
  ...byNoun(
    'announcement declaration declarations accusation accusations allegation allegations criticism endorsement description descriptions denunciation condemnation rejection denial promise promises warning warnings suggestion suggestions threat threats defense defence',
    /^of$/,
  ),
  ...byNoun('fear fears worries', /^(?:of|about|over|for)$/),
  ...byNoun('concern concerns doubts questions warnings views complaints', /^(?:about|over)$/),
  ...byNoun('objection objections', /^to$/),
])
function byNoun(nouns: string, link: RegExp): [string, RegExp][] {
  return nouns.split(' ').map((noun) => [noun, link])
}

export const TO_NOUNS = new Set(
  'promise promises pledge pledges vow vows intention desire refusal threat threats call calls demand demands offer'.split(
    ' ',
  ),
)
