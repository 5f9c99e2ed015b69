/** How English-language newsrooms open a correction note. Own list after published correction policies. */
export const CORRECTION_NOTES =
  /^(?:correction|corrections|clarification|editor['’]s note|update)\b[^\n]{0,40}[:–—-]|\b(?:an earlier|a previous) version of this (?:article|story|report|post|headline)\b|\bthis (?:article|story|report|post) (?:has been|was) (?:corrected|amended|clarified)\b/i
