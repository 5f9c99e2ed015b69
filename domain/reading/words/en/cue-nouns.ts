/** Nouns that report what somebody said, thought or means to do, with the word that opens their content. Own list after Quirk et al. 17.26 (appositive clauses). */
export const THAT_NOUNS = new Set(
  `statement claim claims allegation allegations assertion assertions accusation accusations argument announcement report reports
  belief beliefs suggestion suggestions idea fear fears hope hopes concern concerns warning warnings promise pledge vow denial
  admission acknowledgment conclusion prediction complaint complaints demand demands insistence rumors rumours speculation
  assurance assurances insistence reminder hint hints
  confirmation notion opinion view contention revelation revelations confidence expectation expectations sense doubt doubts`
    .split(/\s+/)
    .filter(Boolean),
)
export const TO_NOUNS = new Set(
  'promise pledge vow intention desire refusal threat threats call calls demand demands'.split(' '),
)
