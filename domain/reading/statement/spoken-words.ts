/** Nouns for what somebody said or wrote: as a subject they stand for whoever spoke last. */
export const DOCUMENT_WORDS = new Set(
  'statement remarks comments announcement address speech message letter post tweet interview memo release filing filings document documents records ruling indictment footage video data email emails testimony'.split(
    ' ',
  ),
)

/** Of these, what somebody says it in. */
export const SPOKEN =
  /^(?:statement|remarks|comments|announcement|address|speech|message|letter|post|tweet|interview|memo|release)$/
