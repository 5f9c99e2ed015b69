import { heading, last, type NoteWords, words } from './shape.ts'

const [OURS, ITEM] = [
  '(?:this|our)',
  '(?:article|story|report|post|piece|headline|page|caption|column|item|text)',
]
const CORRECTED =
  '(?:corrected|amended|clarified|revised|withdrawn|retracted|unpublished|taken down|removed from (?:the|our) (?:site|website))'
const TO = 'to (?:correct|clarify|remove|reflect|fix|make clear|show)'

/** Own list after published correction policies and the notes of news agencies. */
export const EN: NoteWords = {
  notes: [
    heading(
      'corrections?(?: (?:and|&) clarifications?)?(?: appended)?|clarification|amendment|errat(?:um|a)|for the record|retract(?:ion|ed)|we were wrong|apology',
    ),
    new RegExp(
      `(?<!\\p{L})(?:an|the|our|a) (?:earlier|previous|first|initial|original) (?:version|headline|caption) (?:of|on|to|for|in) (?:[\\p{L} ]{1,30} )?${OURS} ${ITEM}(?!\\p{L})`,
      'iu',
    ),
    new RegExp(
      `(?<!\\p{L})${OURS} ${ITEM} (?:has (?:since )?been|was)(?: \\p{L}+ly| since| later)? (?:${CORRECTED}(?! by )(?!\\p{L})|(?:edited|changed) (?:to|after|because)|updated (?:to|with|after|because|since)|updated [^\\n]{1,40}? ${TO})`,
      'iu',
    ),
    new RegExp(
      `(?<!\\p{L})${OURS} ${ITEM}(?!\\p{L})[^\\n]{0,120}[.;] (?:it|the ${ITEM}) (?:has (?:since )?been|was)(?: since| later)? (?:${CORRECTED}|(?:edited|changed|updated)[^\\n]{0,40} ${TO})(?!\\p{L})`,
      'iu',
    ),
    // the sentence goes on after what it first said: “this story originally reported that …”
    new RegExp(
      `(?<!\\p{L})${OURS} ${ITEM} (?:(?:had )?(?:originally|initially|previously|wrongly|incorrectly|mistakenly)|at first) (?:said|stated|reported|gave|named|identified|described|referred|mis(?:stated|identified|spelled|spelt|quoted|named|attributed))(?!\\p{L})`,
      'iu',
    ),
    new RegExp(
      `(?<!\\p{L})(?:has|have) (?:since )?(?:retracted|withdrawn|unpublished|corrected|amended|taken down) ${OURS} ${ITEM}(?!\\p{L})`,
      'iu',
    ),
    words(
      '(?:an earlier|a previous) version (?:misstated|misspelled|misspelt|misidentified|gave the wrong|wrongly|incorrectly)',
    ),
    new RegExp(
      `(?<!\\p{L})${OURS} ${ITEM} (?:corrects|replaces|supersedes) an? (?:earlier|previous) (?:version|story|article|report)(?!\\p{L})`,
      'iu',
    ),
    words(
      'in our [^.\\n]{1,90}(?<!\\p{L})we (?:\\p{L}+ly )?(?:said|wrote|reported|stated|described|named|gave)[^\\n]{1,200}[.;] in fact',
    ),
    // as news agencies put it over a text
    /^\((?:corrects|clarifies|fixes|removes|deletes|refiles|re-?sends|adds (?:dropped|missing))(?!\p{L})[^()\n]{3,200}\)\.?$/iu,
    /^\(?(?:article|story|headline|caption|post) (?:corrected|amended|clarified)(?!\p{L})[^\n]{0,60}\)?$/iu,
  ],
  updates: [heading("updated?|editor(?:['’]s|s['’]) note")],
  corrects: words(
    `correct(?:s|ed|ing|ion)?|clarif(?:y|ies|ied|ying)|amended|retracted|withdrawn|mis(?:stated|spelled|identified|reported|led)|mistake|error|erroneous(?:ly)?|incorrect(?:ly)?|inaccura\\p{L}+|in fact|(?:earlier|previous|original) (?:version|headline)|headline|caption|${OURS} ${ITEM} (?:has (?:since )?been|was|originally|initially|previously)|we (?:have |['’]ve )?(?:since )?(?:removed|deleted|changed|updated|replaced)|(?:seems|appears|turned out) to be (?:false|untrue|a hoax)`,
  ),
  whole: [
    /^\W*(?:the|this) (?:article|story|post|headline|caption|error|mistake) (?:has (?:since )?been|was)(?: since)? corrected\.?$/iu,
    /^\W*(?:the|this) (?:headline|caption|article|story|photo)[^.,\n]{0,40} (?:has been|was) (?:changed|corrected|amended|replaced)(?! by )[^.,\n]{0,40}\.?$/iu,
  ],
  we: [
    new RegExp(
      `^we (?:have |['’]ve )?(?:since )?(?:removed|deleted|corrected|amended|clarified|withdrawn|changed|updated|retracted) (?:${OURS} ${ITEM}|(?:a|an|the|its|two|this) (?:\\p{L}+ )?(?:sentence|passage|paragraph|reference|quote|quotation|figure|name|headline|caption|article|story|line|photo|picture|detail)s?)(?!\\p{L})`,
      'iu',
    ),
  ],
  done: last(
    '(?:the|this) (?:error|mistake|inaccuracy|figure|headline|caption) (?:has (?:since |now )?been|was)(?: since| now)? (?:corrected|fixed|removed)',
  ),
  published: words(
    `(?:we|our (?:article|story|report|headline)|${OURS} ${ITEM}) (?:\\p{L}+ly )?(?:said|wrote|reported|stated|published|named|described|implied|suggested)|in an? (?:article|story|report|item|column) [^.\\n]{0,60}(?:we|published)|an? (?:article|story|report) [^.\\n]{0,60} in (?:this|our) (?:paper|newspaper|site|pages)`,
  ),
  sorry: words(
    'we (?:apologi[sz]e|regret|are sorry|were wrong)|our apologies|(?:happy|glad) to (?:correct|clarify|make (?:this|that|it) clear)|regrets? the (?:error|mistake)',
  ),
}

/** Errors as newsrooms name their own: others make them too, so the paragraph must speak of the text. */
export const ERROR =
  /(?<!\p{L})(?:because of|due to|owing to) an? (?:editing|production|typing|reporting|transcription|translation|editor['’]s|reporter['’]s) (?:error|mistake)(?!\p{L})/iu
export const OF_THE_TEXT = new RegExp(
  `(?<!\\p{L})(?:${OURS} ${ITEM}|(?:earlier|previous|original) version|(?:first|second|third|last|opening|\\d\\w*) (?:paragraph|sentence)|the (?:headline|caption))(?!\\p{L})`,
  'iu',
)
